import { apiQuery } from '../../lib/api-query.ts';

export const deletionQuery = () => apiQuery('GET /me/deletion');
export const retentionQuery = (community: string) =>
  apiQuery('GET /communities/:community/retention', { params: { community } });
