import { createFileRoute } from '@tanstack/react-router';
import { ProposalPage } from '../features/proposals/proposal-page.tsx';
import { proposalQuery } from '../features/proposals/proposal-queries.ts';
import { meQuery } from '../lib/me.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/proposals/$proposalId/')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params }) => {
    await Promise.all([
      queryClient.ensureQueryData(meQuery()),
      queryClient.ensureQueryData(proposalQuery(params.proposalId)),
    ]);
  },
  component: function Proposal() {
    return <ProposalPage proposalId={Route.useParams().proposalId} />;
  },
});
