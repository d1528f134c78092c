import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const patchQuery = (patchId: string) => apiQuery('GET /patches/:patchId', { params: { patchId } });

/** What was handed in once never changes: no act on a patch fetches its diffs again. */
export const revisionQuery = (patchId: string, revision: number) => ({
  ...apiQuery('GET /patches/:patchId/revisions/:revision', { params: { patchId, revision } }),
  staleTime: 'static' as const,
});

export const myPatchesQuery = () => apiPages('GET /me/patches', {});
