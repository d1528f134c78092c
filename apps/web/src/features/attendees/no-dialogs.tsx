import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Attendee } from './attendee-queries.ts';
import { useAttendeeActs } from './use-attendee-acts.ts';

interface OnePerson {
  meetup: string;
  row: Attendee;
  onClose: () => void;
}

export function RemoveDialog({ meetup, row, onClose }: OnePerson) {
  const t = textOf({ organise });
  const { remove } = useAttendeeActs(meetup, onClose);
  const { name } = row.member;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('attendees.removeTitle', { name })}
      action={t('attendees.remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate(row)}
    >
      <p>{t(row.status === 'going' ? 'attendees.removeGoing' : 'attendees.removeWaiting', { name })}</p>
    </ConfirmDialog>
  );
}

/** From a seat to the end of the queue: once somebody else has the seat, undo could not bring it back. */
export function UnseatDialog({ meetup, row, onClose }: OnePerson) {
  const t = textOf({ attendees });
  const { move } = useAttendeeActs(meetup, onClose);
  const { name } = row.member;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('unseatTitle', { name })}
      action={t('unseat')}
      danger
      busy={move.isPending}
      onConfirm={() => move.mutate({ row, to: 'waitlisted' })}
    >
      <p>{t('unseatText', { name })}</p>
    </ConfirmDialog>
  );
}

interface RefuseDialogProps {
  meetup: string;
  members: readonly string[];
  /** Whose approval is taken back; null: requests are refused. */
  withdrawn: Attendee | null;
  onClose: () => void;
}

/** Says no, with a few words if one likes. */
export function RefuseDialog({ meetup, members, withdrawn, onClose }: RefuseDialogProps) {
  const t = textOf({ attendees });
  const [words, setWords] = useState('');
  const { decide } = useAttendeeActs(meetup, onClose);
  const name = withdrawn?.member.name ?? '';
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={withdrawn ? t('withdrawTitle', { name }) : t('refuseTitle', { count: members.length })}
      action={t(withdrawn ? 'withdraw' : 'refuse')}
      danger
      busy={decide.isPending}
      onConfirm={() => decide.mutate({ decision: 'refused', members, words })}
    >
      <p className="mb-4">{withdrawn ? t('withdrawText', { name }) : t('refuseText')}</p>
      <TextArea
        label={t('words')}
        help={t('wordsHelp')}
        optional
        rows={2}
        maxLength={500}
        value={words}
        onChange={({ target }) => setWords(target.value.replaceAll('\n', ' '))}
      />
    </ConfirmDialog>
  );
}
