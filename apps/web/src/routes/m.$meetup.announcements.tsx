import { createFileRoute } from '@tanstack/react-router';
import { AnnounceToMeetupPage } from '../features/announcements/announce-pages.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/announcements')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient }, params: { meetup } }) => loadOrganised(queryClient, meetup),
  component: () => <AnnounceToMeetupPage meetup={Route.useParams().meetup} />,
});
