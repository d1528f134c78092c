import { common } from '@hallway/i18n/en/common';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Checklist, ChecklistItem, ChecklistResult } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { checklistQuery } from './checklist-queries.ts';

const replaced = (list: Checklist, next: Pick<ChecklistItem, 'id'> & Partial<ChecklistItem>): Checklist => ({
  ...list,
  items: list.items.map((item) => (item.id === next.id ? { ...item, ...next } : item)),
});

/** The acts on one checklist, shown at once and taken back when refused. */
export function useChecklist(meetup: string) {
  const t = textOf({ housekeeping });
  const client = useQueryClient();
  const { member } = useMe();
  const { queryKey } = checklistQuery(meetup);
  const refresh = () => client.invalidateQueries({ queryKey });
  const tick = useOptimistic<{ id: string; done: boolean }, Checklist, ChecklistItem>({
    queryKey,
    mutationFn: ({ id, done }) => api('PUT /checklist-items/:itemId/tick', { params: { itemId: id }, body: { done } }),
    expect: (list, { id, done }) =>
      replaced(list, {
        id,
        done: done
          ? { at: new Date().toISOString(), by: member ? { id: member.id, name: member.name, image: null } : null }
          : null,
      }),
    settle: replaced,
    also: ['/api/v1/communities/'],
  });
  const judge = useOptimistic<{ id: string; result: ChecklistResult | null; note: string }, Checklist, ChecklistItem>({
    queryKey,
    mutationFn: ({ id, ...body }) => api('PUT /checklist-items/:itemId/outcome', { params: { itemId: id }, body }),
    expect: (list, { id, result, note }) => replaced(list, { id, outcome: result && { result, note } }),
    settle: replaced,
    done: ({ note }) => (note ? { text: t('list.noteSaved') } : undefined),
  });
  const move = useOptimistic<{ id: string; before: string | null }, Checklist, null>({
    queryKey,
    mutationFn: ({ id, before }) =>
      api('PUT /checklist-items/:itemId/place', { params: { itemId: id }, body: { before } }),
    expect: (list, { id, before }) => {
      const item = list.items.find((one) => one.id === id)!;
      const rest = list.items.filter((one) => one.id !== id);
      const at = before === null ? rest.length : rest.findIndex((one) => one.id === before);
      return { ...list, items: rest.toSpliced(at === -1 ? rest.length : at, 0, item) };
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: ChecklistItem) => api('DELETE /checklist-items/:itemId', { params: { itemId: id } }),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
    onSuccess: async (_, { id, text }) => {
      await refresh();
      const undo = () =>
        void api('POST /checklist-items/:itemId/restore', { params: { itemId: id } }).then(refresh, (error: Error) =>
          toast(problemText(error), { tone: 'failed' }),
        );
      toast(t('list.removed', { text }), { action: { label: textOf({ common })('undo'), run: undo } });
    },
  });
  return { tick, judge, move, remove, refresh };
}
