import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { PeoplePage } from '../features/people/people-page.tsx';

export const Route = createFileRoute('/c/$community/people')({
  loader: ({ context: { queryClient }, params: { community } }) =>
    queryClient.ensureQueryData(communityQuery(community)),
  component: () => <PeoplePage community={Route.useParams().community} />,
});
