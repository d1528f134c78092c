import { common } from '@hallway/i18n/en/common';
import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ConductText } from './conduct-text.tsx';

interface JoinDialogProps {
  community: Community;
  /** A member reads what has changed. */
  again?: boolean;
  busy: boolean;
  onClose: () => void;
  onJoin: () => void;
}

/** The code of conduct stands in front of the door, not behind a link. */
export default function JoinDialog({ community, again = false, busy, onClose, onJoin }: JoinDialogProps) {
  const t = textOf({ community: words });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(again ? 'conductAgainTitle' : 'joinTitle', { community: community.title })}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button busy={busy} onClick={onJoin}>
            {t(again ? 'conductAgainAccept' : 'joinAccept')}
          </Button>
        </>
      }
    >
      {community.codeOfConduct ? (
        <>
          <p className="mb-3">{t(again ? 'conductAgainText' : 'joinText')}</p>
          <ConductText text={community.codeOfConduct} />
        </>
      ) : (
        <p>{t('joinPlain')}</p>
      )}
    </Dialog>
  );
}
