import type { Level } from '@hallway/contracts/kernel/fields';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const callQuery = (callId: string) => apiQuery('GET /calls/:callId', { params: { callId } });

export const callsQuery = (community: string) =>
  apiPages('GET /communities/:community/calls', { params: { community } });

export const openCallsQuery = (level?: Level) => apiPages('GET /calls', { query: { level } });

/** The few that close next, for the front page. */
export const nextCallsQuery = () => apiQuery('GET /calls', { query: { limit: 3 } });
