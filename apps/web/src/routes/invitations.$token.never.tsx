import { createFileRoute } from '@tanstack/react-router';
import { NeverPage } from '../features/invitations/never-page.tsx';

export const Route = createFileRoute('/invitations/$token/never')({
  component: () => <NeverPage token={Route.useParams().token} />,
});
