import { createFileRoute } from '@tanstack/react-router';
import { MeetupPage } from '../features/meetups/meetup-page.tsx';
import { attendeesQuery, meetupQuery } from '../features/meetups/meetup-queries.ts';

export const Route = createFileRoute('/m/$meetup/')({
  loader: async ({ context: { queryClient }, params: { meetup } }) => {
    void queryClient.prefetchInfiniteQuery(attendeesQuery(meetup));
    await queryClient.ensureQueryData(meetupQuery(meetup));
  },
  component: () => <MeetupPage slug={Route.useParams().meetup} />,
});
