import { createFileRoute } from '@tanstack/react-router';
import { CommunitiesPage } from '../features/communities/communities-page.tsx';
import { communitiesQuery } from '../features/communities/community-queries.ts';

export const Route = createFileRoute('/communities/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(communitiesQuery()),
  component: CommunitiesPage,
});
