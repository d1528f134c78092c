import { createFileRoute } from '@tanstack/react-router';
import { EditMeetupPage } from '../features/planning/edit-meetup-page.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/edit')({
  beforeLoad: requireMember,
  loader: ({ context, params }) => loadOrganised(context.queryClient, params.meetup),
  component: function EditMeetup() {
    const { meetup } = Route.useParams();
    return <EditMeetupPage key={meetup} meetup={meetup} />;
  },
});
