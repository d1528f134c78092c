import { createFileRoute } from '@tanstack/react-router';
import { callQuery } from '../features/calls/call-queries.ts';
import { proposalQuery } from '../features/proposals/proposal-queries.ts';
import { EditProposalPage } from '../features/proposals/propose-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/proposals/$proposalId/edit')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    const { callId } = await queryClient.ensureQueryData(proposalQuery(params.proposalId));
    await queryClient.ensureQueryData(callQuery(callId));
  },
  component: function EditProposal() {
    return <EditProposalPage proposalId={Route.useParams().proposalId} />;
  },
});
