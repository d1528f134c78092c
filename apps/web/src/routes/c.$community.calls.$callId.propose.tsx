import { createFileRoute } from '@tanstack/react-router';
import { callQuery } from '../features/calls/call-queries.ts';
import { ProposePage } from '../features/proposals/propose-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/c/$community/calls/$callId/propose')({
  beforeLoad: requireMember,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(callQuery(params.callId)),
  component: function Propose() {
    return <ProposePage callId={Route.useParams().callId} />;
  },
});
