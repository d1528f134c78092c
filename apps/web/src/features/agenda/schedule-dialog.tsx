import { common } from '@hallway/i18n/en/common';
import { organise } from '@hallway/i18n/en/organise';
import type { Meetup, Proposal } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { durationText, wallOf } from '../planning/wall-time.ts';
import { firstFit } from './agenda-slots.ts';

interface ScheduleDialogProps {
  meetup: Meetup;
  proposal: Pick<Proposal, 'id' | 'title' | 'durationMinutes' | 'decisionReleased'>;
  onClose: () => void;
}

/** Puts an accepted talk where it first fits; the organiser moves it from there. */
export default function ScheduleDialog({ meetup, proposal, onClose }: ScheduleDialogProps) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const form = useApiForm<{ wallStart: string; room: string }, Proposal>({
    schema: () =>
      import('@hallway/contracts/proposals').then((m) => m.scheduleProposal.body.omit({ meetup: true })) as never,
    defaultValues: {
      wallStart: wallOf(firstFit(meetup.agenda, meetup, proposal.durationMinutes), meetup.timeZone) ?? '',
      room: meetup.agenda[0]?.room ?? meetup.room,
    },
    submit: (values) =>
      api('POST /proposals/:proposalId/schedule', {
        params: { proposalId: proposal.id },
        body: { ...values, meetup: meetup.slug },
      }),
    onDone: async () => {
      await Promise.all([
        client.invalidateQueries(meetupQuery(meetup.slug)),
        invalidatePath(client, `/api/v1/communities/${meetup.community.slug}/proposals`),
        invalidatePath(client, `/api/v1/proposals/${proposal.id}`),
      ]);
      toast(t('agenda.added', { title: proposal.title }));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('agenda.scheduleTitle')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        <p>
          <b className="font-semibold" dir="auto">
            {proposal.title}
          </b>{' '}
          <span className="text-ink-soft">{durationText(proposal.durationMinutes)}</span>
        </p>
        <DateTimeField
          label={t('agenda.start')}
          value={form.watch('wallStart')}
          onChange={(next) => form.setValue('wallStart', next ?? '')}
          timeZone={meetup.timeZone}
          {...form.composed('wallStart')}
        />
        <TextField label={t('agenda.room')} optional {...form.field('room')} />
        {!proposal.decisionReleased && <p className="text-ink-soft">{t('agenda.scheduleNote')}</p>}
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" look={meetup.level} busy={form.busy}>
            {t('agenda.schedule')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
