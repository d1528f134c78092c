import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const peopleQuery = (community: string, q?: string) =>
  apiPages('GET /communities/:community/people', { params: { community }, query: { ...(q && { q }) } });

export const personQuery = (memberId: string) => apiQuery('GET /people/:memberId', { params: { memberId } });
