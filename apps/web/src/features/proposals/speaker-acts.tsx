import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useProposalAct } from './use-proposal-act.ts';

const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

const final = new Set<Proposal['state']>(['withdrawn', 'rejected', 'delivered']);

/** What a speaker can do now: one main act, and the way out. */
export function SpeakerActs({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const params = { proposalId: proposal.id };
  const [leaving, setLeaving] = useState(false);
  const submit = useProposalAct(() => api('POST /proposals/:proposalId/submit', { params }), {
    done: () => t('page.submitDone'),
  });
  const confirm = useProposalAct(() => api('POST /proposals/:proposalId/confirm', { params }), {
    done: () => t('page.confirmDone'),
  });
  const withdraw = useProposalAct(() => api('POST /proposals/:proposalId/withdraw', { params }), {
    done: () => t('page.withdrawDone'),
    after: () => setLeaving(false),
  });
  return (
    <>
      {!final.has(proposal.state) && (
        <Button look="danger" onClick={() => setLeaving(true)}>
          {t('page.withdraw')}
        </Button>
      )}
      {(proposal.state === 'draft' || proposal.state === 'submitted') && (
        <LinkButton look="quiet" to="/proposals/$proposalId/edit" params={params}>
          {t('page.edit')}
        </LinkButton>
      )}
      {proposal.state === 'draft' && (
        <Button busy={submit.isPending} onClick={() => submit.mutate()}>
          {t('page.submit')}
        </Button>
      )}
      {proposal.state === 'accepted' && (
        <Button look={proposal.level} busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('page.confirm')}
        </Button>
      )}
      {leaving && (
        <Suspense>
          <ConfirmDialog
            open
            onClose={() => setLeaving(false)}
            title={t('page.withdrawTitle')}
            action={t('page.withdraw')}
            danger
            busy={withdraw.isPending}
            onConfirm={() => withdraw.mutate()}
          >
            <p>{t('page.withdrawText')}</p>
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
