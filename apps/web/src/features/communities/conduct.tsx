import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import JoinDialog from './join-dialog.tsx';
import { useMembership } from './use-membership.ts';

interface ConductProps {
  community: Community;
  /** A member accepts what has changed; otherwise a newcomer joins. */
  again: boolean;
  onClose: () => void;
  onDone: () => unknown;
}

/** The code of conduct in full, accepted before the act it stands in front of. */
export default function Conduct({ community, again, onClose, onDone }: ConductProps) {
  const t = textOf({ community: words });
  const { join, accept } = useMembership(community);
  const act = again ? accept : join;
  return (
    <JoinDialog
      community={community}
      again={again}
      busy={act.isPending}
      onClose={onClose}
      onJoin={() =>
        act.mutate(undefined, {
          onSuccess: () => {
            if (again) toast(t('conductAccepted'));
            void onDone();
          },
          onSettled: onClose,
        })
      }
    />
  );
}
