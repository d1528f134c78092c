import { createFileRoute } from '@tanstack/react-router';
import { MyMeetupsPage } from '../features/me/my-meetups-page.tsx';
import { myRsvpsQuery } from '../features/meetups/meetup-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(myRsvpsQuery('upcoming')),
      queryClient.ensureInfiniteQueryData(myRsvpsQuery('past')),
    ]),
  component: MyMeetupsPage,
});
