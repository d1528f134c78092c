import type { Level } from '@hallway/contracts/kernel/fields';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const callQuery = (callId: string) => apiQuery('GET /calls/:callId', { params: { callId } });

/** As organisers see them: those for drafts and private meetups too. */
export const ownCallsQuery = (community: string) =>
  apiPages('GET /communities/:community/calls/all', { params: { community } });

export const openCallsQuery = (level?: Level) => apiPages('GET /calls', { query: { level } });

/** The few that close next, for the front page. */
export const nextCallsQuery = () => apiQuery('GET /calls', { query: { limit: 3 } });
