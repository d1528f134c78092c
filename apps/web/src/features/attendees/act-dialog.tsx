import type { Meetup } from '@hallway/contracts';
import { RefuseDialog, RemoveDialog, UnseatDialog } from './no-dialogs.tsx';
import type { AttendeeAct } from './acts-for.ts';
import type { Attendee } from './attendee-queries.ts';
import { MoveDialog } from './move-dialog.tsx';

interface ActDialogProps {
  meetup: Meetup;
  act: AttendeeAct;
  rows: readonly Attendee[];
  onClose: () => void;
}

/** Asks once more, or for what is missing, before an act that somebody gets a mail about. */
export default function ActDialog({ meetup, act, rows, onClose }: ActDialogProps) {
  const [row] = rows;
  if (!row) return null;
  if (act === 'remove') return <RemoveDialog meetup={meetup.slug} row={row} onClose={onClose} />;
  if (act === 'unseat') return <UnseatDialog meetup={meetup.slug} row={row} onClose={onClose} />;
  if (act === 'move') return <MoveDialog meetup={meetup} row={row} onClose={onClose} />;
  return (
    <RefuseDialog
      meetup={meetup.slug}
      members={rows.map(({ member }) => member.id)}
      withdrawn={act === 'withdraw' ? row : null}
      onClose={onClose}
    />
  );
}
