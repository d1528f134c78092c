import { createFileRoute } from '@tanstack/react-router';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { TruthPage } from '../features/truth/truth-page.tsx';
import { meetupDriftQuery } from '../features/truth/truth-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/truth')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { meetup } }) => {
    await loadOrganised(queryClient, meetup, 'panellist');
    await queryClient.ensureQueryData(meetupDriftQuery(meetup));
  },
  component: () => <TruthPage meetup={Route.useParams().meetup} />,
});
