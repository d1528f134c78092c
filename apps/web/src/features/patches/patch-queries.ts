import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const patchQuery = (patchId: string) => apiQuery('GET /patches/:patchId', { params: { patchId } });

/** What was handed in once never changes. */
export const revisionQuery = (patchId: string, revision: number) => ({
  ...apiQuery('GET /patches/:patchId/revisions/:revision', { params: { patchId, revision } }),
  staleTime: Infinity,
});

export const myPatchesQuery = () => apiPages('GET /me/patches', {});
