import { createFileRoute } from '@tanstack/react-router';
import { MyDutiesPage } from '../features/roster/my-duties-page.tsx';
import { myDutiesQuery } from '../features/roster/roster-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/duties')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(myDutiesQuery()),
  component: MyDutiesPage,
});
