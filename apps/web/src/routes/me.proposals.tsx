import { createFileRoute } from '@tanstack/react-router';
import { MyProposalsPage } from '../features/proposals/my-proposals-page.tsx';
import { myProposalsQuery } from '../features/proposals/proposal-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/proposals')({
  beforeLoad: requireMember,
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(myProposalsQuery()),
  component: MyProposalsPage,
});
