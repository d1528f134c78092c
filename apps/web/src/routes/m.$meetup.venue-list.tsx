import { createFileRoute } from '@tanstack/react-router';
import { venueListQuery } from '../features/door-setup/door-queries.ts';
import { VenueListPage } from '../features/door-setup/venue-list-page.tsx';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/venue-list')({
  validateSearch: ({ guests }: Record<string, unknown>) =>
    ({ guests: guests === true || undefined }) as { guests?: true },
  beforeLoad: requireMember,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { meetup }, deps, preload }) => {
    await loadOrganised(queryClient, meetup);
    // a look that is only likely is none that is written down
    if (!preload) await queryClient.ensureQueryData(venueListQuery(meetup, deps.guests === true));
  },
  component: function VenueList() {
    return <VenueListPage meetup={Route.useParams().meetup} guests={Route.useSearch().guests === true} />;
  },
});
