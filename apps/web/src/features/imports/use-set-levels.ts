import { imports } from '@hallway/i18n/en/imports';
import type { Level, LevelDoubt } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { importQuery } from './import-queries.ts';

export interface LevelChoice {
  /** Left out: the proposed level stays and its doubt is settled. */
  level?: Level;
  positions?: number[];
  track?: string;
  doubt?: 'any' | LevelDoubt;
}

/** Sets the level of many sessions, or settles their doubts. `count`: how many, for the words afterwards. */
export function useSetLevels(importId: string, onDone?: () => void) {
  const t = textOf({ imports });
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ count: _, ...body }: LevelChoice & { count: number }) =>
      api('PATCH /imports/:importId/items', { params: { importId }, body }),
    onSuccess: async (changed, { count }) => {
      remember(client, importQuery(importId), changed);
      onDone?.();
      toast(t('levelled', { count }));
      await invalidatePath(client, `/api/v1/imports/${importId}/`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
}
