import { createFileRoute } from '@tanstack/react-router';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { RetrospectivePage, retrospectiveQuery } from '../features/retrospectives/retrospective-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/retrospective')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { meetup } }) => {
    await loadOrganised(queryClient, meetup, 'volunteer');
    await queryClient.ensureQueryData(retrospectiveQuery(meetup));
  },
  component: function Retrospective() {
    return <RetrospectivePage meetup={Route.useParams().meetup} />;
  },
});
