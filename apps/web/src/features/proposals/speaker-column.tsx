import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { Proposal } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { proposalSteps } from './proposal-steps.ts';

/** Where it stands, and what comes, in the speaker's words. */
export function SpeakerColumn({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const s = textOf({ states });
  return (
    <Card title={t('page.state')}>
      <Stepper
        label={t('page.state')}
        steps={proposalSteps(proposal.state).map(({ name, state }) => ({
          label:
            name === 'waitlisted' || name === 'rejected' || name === 'withdrawn'
              ? s(`proposal.${name}`)
              : t(`step.${name}`),
          state,
          detail: state === 'current' || state === 'failed' ? t(`help.${proposal.state}`) : undefined,
        }))}
      />
    </Card>
  );
}
