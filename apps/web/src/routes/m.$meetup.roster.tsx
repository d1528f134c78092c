import { createFileRoute } from '@tanstack/react-router';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { RosterPage } from '../features/roster/roster-page.tsx';
import { rosterQuery } from '../features/roster/roster-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/roster')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { meetup } }) => {
    await loadOrganised(queryClient, meetup, 'volunteer');
    await queryClient.ensureQueryData(rosterQuery(meetup));
  },
  component: function Roster() {
    return <RosterPage meetup={Route.useParams().meetup} />;
  },
});
