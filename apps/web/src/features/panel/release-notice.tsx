import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalAct } from '../proposals/use-proposal-act.ts';
import { isUnreleased } from './panel-columns.ts';

/** A decision nobody has told the speaker yet, with the button to do so. */
export function ReleaseNotice({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const release = useProposalAct(
    () => api('POST /proposals/:proposalId/release', { params: { proposalId: proposal.id } }),
    { done: () => t('decide.released') },
  );
  if (!isUnreleased(proposal)) return null;
  return (
    <Notice
      tone="warning"
      title={t('decide.unreleased')}
      actions={
        <Button size="sm" busy={release.isPending} onClick={() => release.mutate()}>
          {t('decide.releaseNow')}
        </Button>
      }
    >
      {t('decide.unreleasedText')}
    </Notice>
  );
}
