import { createFileRoute } from '@tanstack/react-router';
import { PatchPage } from '../features/patches/patch-page.tsx';
import { patchQuery, revisionQuery } from '../features/patches/patch-queries.ts';
import { patchSearch, type PatchSearch } from '../features/patches/patch-search.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/p/$patchId')({
  validateSearch: (search: Record<string, unknown>): PatchSearch => soundSearch(patchSearch)(search),
  loaderDeps: ({ search: { rev } }) => ({ rev }),
  loader: async ({ context: { queryClient }, params: { patchId }, deps: { rev } }) => {
    const patch = await queryClient.ensureQueryData(patchQuery(patchId));
    void queryClient.prefetchQuery(revisionQuery(patchId, rev && rev <= patch.revision ? rev : patch.revision));
  },
  component: function Patch() {
    return <PatchPage patchId={Route.useParams().patchId} search={Route.useSearch()} />;
  },
});
