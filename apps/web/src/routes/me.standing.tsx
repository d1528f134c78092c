import { createFileRoute } from '@tanstack/react-router';
import { MyStandingPage } from '../features/standing/my-standing-page.tsx';
import { myStandingQuery } from '../features/standing/standing-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/standing')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(myStandingQuery()),
  component: MyStandingPage,
});
