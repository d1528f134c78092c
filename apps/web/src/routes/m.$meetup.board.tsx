import { createFileRoute } from '@tanstack/react-router';
import { BoardPage } from '../features/hackathons/board-page.tsx';
import { boardQuery } from '../features/hackathons/hackathon-queries.ts';
import { lensOf, lensSearch, levelOf } from '../lib/lens.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/m/$meetup/board')({
  validateSearch: soundSearch(lensSearch),
  loaderDeps: ({ search }) => ({ lens: lensOf(search) }),
  loader: ({ context: { queryClient }, params: { meetup }, deps: { lens } }) =>
    queryClient.ensureQueryData(boardQuery(meetup, levelOf(lens))),
  component: function Board() {
    return <BoardPage slug={Route.useParams().meetup} lens={lensOf(Route.useSearch())} />;
  },
});
