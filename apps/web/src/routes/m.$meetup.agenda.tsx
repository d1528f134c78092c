import { createFileRoute } from '@tanstack/react-router';
import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/agenda')({
  beforeLoad: requireMember,
  loader: ({ context, params }) => loadOrganised(context.queryClient, params.meetup),
  component: function Agenda() {
    return <AgendaPage meetup={Route.useParams().meetup} />;
  },
});
