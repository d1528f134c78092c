import { createFileRoute } from '@tanstack/react-router';
import { communitiesQuery } from '../features/communities/community-queries.ts';
import { HomePage } from '../features/home/home-page.tsx';
import { meetupsQuery } from '../features/meetups/meetup-queries.ts';
import { lensOf, lensSearch, levelOf } from '../lib/lens.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/')({
  validateSearch: soundSearch(lensSearch),
  loaderDeps: ({ search }) => ({ level: levelOf(lensOf(search)) }),
  loader: async ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(communitiesQuery());
    await queryClient.ensureInfiniteQueryData(meetupsQuery({ level: deps.level }));
  },
  component: () => <HomePage search={Route.useSearch()} />,
});
