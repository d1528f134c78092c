import { createFileRoute } from '@tanstack/react-router';
import { DoorSetupPage } from '../features/door-setup/door-setup-page.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/check-in')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient }, params: { meetup } }) => loadOrganised(queryClient, meetup, 'volunteer'),
  component: () => <DoorSetupPage meetup={Route.useParams().meetup} />,
});
