import { common } from '@hallway/i18n/en/common';
import { rsvpDetails } from '@hallway/i18n/en/rsvp-details';
import { standing as words } from '@hallway/i18n/en/standing';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ConductText } from '../communities/conduct-text.tsx';

interface StandingConductProps {
  text: string;
  onClose: () => void;
  onAccept: () => void;
}

/** Who says "every time" to a community they do not belong to yet joins it, and accepts its code of conduct first. */
export default function StandingConduct({ text, onClose, onAccept }: StandingConductProps) {
  const t = textOf({ standing: words });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('conductTitle')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button onClick={onAccept}>{t('conductAccept')}</Button>
        </>
      }
    >
      <p className="mb-3">{textOf({ rsvpDetails })('conductText')}</p>
      <ConductText text={text} />
    </Dialog>
  );
}
