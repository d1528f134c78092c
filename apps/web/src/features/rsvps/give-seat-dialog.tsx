import { rsvp as words } from '@hallway/i18n/en/rsvp';
import { textOf } from '../../lib/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface GiveSeatDialogProps {
  waiting: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asked only when somebody waits: then undo cannot bring the seat back. */
export default function GiveSeatDialog({ waiting, onClose, onConfirm }: GiveSeatDialogProps) {
  const t = textOf({ rsvp: words });
  return (
    <ConfirmDialog open onClose={onClose} onConfirm={onConfirm} title={t('give.title')} action={t('give.action')}>
      <p>{t('give.text', { count: waiting })}</p>
    </ConfirmDialog>
  );
}
