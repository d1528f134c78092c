import { proposals } from '@hallway/i18n/en/proposals';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ConductNote } from '../communities/conduct-note.tsx';
import { useConduct } from '../communities/use-conduct.ts';
import { callQuery } from '../calls/call-queries.ts';
import { ProposalForm } from './proposal-form.tsx';
import { proposalQuery } from './proposal-queries.ts';
import { emptyProposal, proposalBody, valuesOfProposal } from './proposal-values.ts';

const LastTalk = lazy(() => import('../truth/last-talk.tsx'));

export function ProposePage({ callId }: { callId: string }) {
  const t = textOf({ proposals });
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { newcomer, conduct, accepted, reread } = useConduct(call);
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('form.title')}
        eyebrow={
          <Link
            to="/c/$community/calls/$callId"
            params={{ community: call.community.slug, callId }}
            className="link"
            dir="auto"
          >
            {call.title}
          </Link>
        }
        lead={t('form.lead', { call: call.title })}
      />
      {!call.open && (
        <div className="mb-6">
          <Notice tone="warning" title={t('call.closedTitle')}>
            {t('call.closedText')}
          </Notice>
        </div>
      )}
      <Suspense>
        <LastTalk />
      </Suspense>
      <ProposalForm
        call={call}
        initial={emptyProposal(call.formats[0]?.key ?? '')}
        draft={`proposal:${callId}`}
        isDraft
        send={(values, { submit, idempotencyKey }) =>
          api('POST /calls/:callId/proposals', {
            params: { callId },
            body: { ...proposalBody(values), submit, ...accepted },
            // Keeping and submitting are two requests though the words are the same, and so is accepting another code of conduct.
            idempotencyKey: `${idempotencyKey}-${submit}-${accepted?.codeOfConductVersion ?? 0}`,
          }).catch((error: unknown) => {
            reread(error);
            throw error;
          })
        }
        note={conduct && <ConductNote label={t('form.conduct', { community: call.community.title })} text={conduct} />}
        onDone={(proposal, submitted) => {
          remember(client, proposalQuery(proposal.id), proposal);
          void invalidatePath(client, newcomer ? '/api/v1/me' : '/api/v1/me/proposals');
          toast(t(submitted ? 'form.submitted' : 'form.drafted'));
          return navigate({ to: '/proposals/$proposalId', params: { proposalId: proposal.id } });
        }}
      />
    </div>
  );
}

export function EditProposalPage({ proposalId }: { proposalId: string }) {
  const t = textOf({ proposals });
  // The proposal as the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [proposal] = useState(useSuspenseQuery(proposalQuery(proposalId)).data);
  const { data: call } = useSuspenseQuery(callQuery(proposal.callId));
  const client = useQueryClient();
  const navigate = useNavigate();
  const version = useRef(proposal.version);
  const isDraft = proposal.state === 'draft';
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('form.editTitle')}
        eyebrow={
          <Link to="/proposals/$proposalId" params={{ proposalId }} className="link" dir="auto">
            {proposal.title}
          </Link>
        }
      />
      <ProposalForm
        call={call}
        initial={valuesOfProposal(proposal)}
        draft={`proposal-edit:${proposalId}:${proposal.version}`}
        isDraft={isDraft}
        send={async (values, { submit }) => {
          const params = { proposalId };
          const saved = await api('PATCH /proposals/:proposalId', {
            params,
            body: proposalBody(values),
            ifMatch: `"${version.current}"`,
          });
          // Saved is saved, even if submitting is refused: the next attempt goes on from here.
          version.current = saved.version;
          return isDraft && submit ? api('POST /proposals/:proposalId/submit', { params }) : saved;
        }}
        onDone={(saved, submitted) => {
          remember(client, proposalQuery(proposalId), saved);
          void invalidatePath(client, '/api/v1/me/proposals');
          toast(t(isDraft && submitted ? 'form.submitted' : 'form.saved'));
          return navigate({ to: '/proposals/$proposalId', params: { proposalId } });
        }}
      />
    </div>
  );
}
