import { createFileRoute } from '@tanstack/react-router';
import { TicketPage } from '../features/tickets/ticket-page.tsx';

/** Nothing is fetched before it is shown: this page opens without a network. */
export const Route = createFileRoute('/m/$meetup/ticket')({
  component: () => <TicketPage slug={Route.useParams().meetup} />,
});
