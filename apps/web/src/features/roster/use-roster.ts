import { common } from '@hallway/i18n/en/common';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { rosterQuery } from './roster-queries.ts';

/** Taking and leaving shifts. Not shown before the server agrees: two may reach for one place, and one for two shifts. */
export function useRoster(meetup: string) {
  const t = textOf({ housekeeping });
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([client.invalidateQueries(rosterQuery(meetup)), invalidatePath(client, '/api/v1/me/duties')]);
  const onError = (error: Error) => {
    toast(problemText(error), { tone: 'failed' });
    void refresh();
  };
  const leave = useMutation({
    mutationFn: (shiftId: string) => api('DELETE /shifts/:shiftId/me', { params: { shiftId } }),
    onError,
    onSuccess: async () => {
      await refresh();
      toast(t('roster.left'));
    },
  });
  const take = useMutation({
    mutationFn: (shiftId: string) => api('PUT /shifts/:shiftId/me', { params: { shiftId } }),
    onError,
    onSuccess: async (_, shiftId) => {
      await refresh();
      // pressed by mistake one may go at once, however late it is
      toast(t('roster.taken'), { action: { label: textOf({ common })('undo'), run: () => leave.mutate(shiftId) } });
    },
  });
  const assign = useMutation({
    mutationFn: ({ shiftId, memberId }: { shiftId: string; memberId: string; name: string }) =>
      api('PUT /shifts/:shiftId/people/:memberId', { params: { shiftId, memberId } }),
    onError,
    onSuccess: async (_, { name }) => {
      await refresh();
      toast(t('roster.assigned', { name }));
    },
  });
  const unassign = useMutation({
    mutationFn: ({ shiftId, memberId }: { shiftId: string; memberId: string; name: string }) =>
      api('DELETE /shifts/:shiftId/people/:memberId', { params: { shiftId, memberId } }),
    onError,
    onSuccess: async (_, { name }) => {
      await refresh();
      toast(t('roster.unassigned', { name }));
    },
  });
  const remove = useMutation({
    mutationFn: (shiftId: string) => api('DELETE /shifts/:shiftId', { params: { shiftId } }),
    onError,
    onSuccess: async () => {
      await refresh();
      toast(t('roster.removed'));
    },
  });
  return { take, leave, assign, unassign, remove, refresh };
}
