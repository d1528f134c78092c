import type { RsvpStatus } from '@hallway/contracts';
import { createFileRoute } from '@tanstack/react-router';
import { rsvpsQuery } from '../features/attendees/attendee-queries.ts';
import { AttendeesPage } from '../features/attendees/attendees-page.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

const others = ['requested', 'waitlisted', 'declined', 'refused', 'cancelled'] as const;

export const Route = createFileRoute('/m/$meetup/attendees')({
  // Named even when there is none: what is not named stays as the address has it.
  validateSearch: (search: Record<string, unknown>) =>
    ({ status: others.find((one) => one === search['status']) }) as { status?: Exclude<RsvpStatus, 'going'> },
  beforeLoad: requireMember,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { meetup }, deps }) => {
    await loadOrganised(queryClient, meetup, 'volunteer');
    await queryClient.ensureInfiniteQueryData(rsvpsQuery(meetup, deps.status ?? 'going'));
  },
  component: function Attendees() {
    return <AttendeesPage meetup={Route.useParams().meetup} status={Route.useSearch().status ?? 'going'} />;
  },
});
