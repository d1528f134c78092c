import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Task } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiPath } from '../../lib/api-path.ts';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';

/** Everything that shows a task is stale once one of them has moved. */
export function useTaskRefresh(meetup: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      invalidatePath(client, apiPath('GET /meetups/:meetup/board', { params: { meetup } })),
      invalidatePath(client, '/api/v1/tasks/'),
      invalidatePath(client, '/api/v1/patches/'),
      invalidatePath(client, apiPath('GET /me/tasks')),
      invalidatePath(client, apiPath('GET /me/patches')),
    ]);
}

/** Claiming, holding longer, giving back. Not shown before the server agrees: two may reach for one task. */
export function useClaim({ id, number }: Pick<Task, 'id' | 'number'>, meetup: string) {
  const t = textOf({ hackathon: words });
  const refresh = useTaskRefresh(meetup);
  const onError = (error: Error) => {
    toast(problemText(error), { tone: 'failed' });
    void refresh();
  };
  const params = { taskId: id };
  const release = useMutation({
    mutationFn: () => api('DELETE /tasks/:taskId/claim', { params }),
    onError,
    onSuccess: async () => {
      await refresh();
      toast(t('claim.released'));
    },
  });
  const claim = useMutation({
    mutationFn: (_: { renew?: boolean }) => api('PUT /tasks/:taskId/claim', { params }),
    onError,
    onSuccess: async (_, { renew }) => {
      await refresh();
      toast(renew ? t('claim.renewed') : t('claim.claimed', { number }));
    },
  });
  return { claim, release };
}
