import { createFileRoute } from '@tanstack/react-router';
import { importQuery, importTracksQuery } from '../features/imports/import-queries.ts';
import type { ItemsSearch } from '../features/imports/shown-items.ts';
import { PreviewPage } from '../features/imports/preview-page.tsx';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/c/$community/import/$importId')({
  validateSearch: soundSearch(({ show, track }: Record<string, unknown>): ItemsSearch => ({
    ...((show === 'all' || show === 'contradicting' || show === 'unstated') && { show }),
    ...(typeof track === 'string' && { track }),
  })),
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { importId } }) => {
    await Promise.all([
      queryClient.ensureQueryData(importQuery(importId)),
      queryClient.ensureQueryData(importTracksQuery(importId)),
    ]);
  },
  component: function Preview() {
    return <PreviewPage {...Route.useParams()} search={Route.useSearch()} />;
  },
});
