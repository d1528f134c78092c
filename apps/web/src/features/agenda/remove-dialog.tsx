import { organise } from '@hallway/i18n/en/organise';
import type { AgendaItem, Meetup } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';

export default function RemoveDialog({
  meetup,
  item,
  onClose,
}: {
  meetup: Meetup;
  item: AgendaItem;
  onClose: () => void;
}) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api('DELETE /sessions/:sessionId', { params: { sessionId: item.id } }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries(meetupQuery(meetup.slug)),
        invalidatePath(client, `/api/v1/communities/${meetup.community.slug}/proposals`),
      ]);
      toast(t('agenda.removed', { title: item.title }));
      onClose();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('agenda.removeTitle')}
      action={t('agenda.removeDo')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      <p>{t('agenda.removeText', { title: item.title })}</p>
    </ConfirmDialog>
  );
}
