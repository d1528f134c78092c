import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '../features/invitations/invitation-page.tsx';

export const Route = createFileRoute('/invitations/$token/')({
  component: () => <InvitationPage token={Route.useParams().token} />,
});
