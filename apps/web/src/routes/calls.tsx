import { createFileRoute } from '@tanstack/react-router';
import { openCallsQuery } from '../features/calls/call-queries.ts';
import { OpenCallsPage } from '../features/calls/open-calls-page.tsx';
import { lensOf, lensSearch, levelOf } from '../lib/lens.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/calls')({
  validateSearch: soundSearch(lensSearch),
  loaderDeps: ({ search }) => ({ level: levelOf(lensOf(search)) }),
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(openCallsQuery(deps.level)),
  component: () => <OpenCallsPage search={Route.useSearch()} />,
});
