import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const callQuery = (callId: string) => apiQuery('GET /calls/:callId', { params: { callId } });

export const callsQuery = (community: string) =>
  apiPages('GET /communities/:community/calls', { params: { community } });
