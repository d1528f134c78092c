import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const standingQuery = (community: string, series: string) =>
  apiQuery('GET /communities/:community/series/:series/standing-rsvp', { params: { community, series } });

export const myStandingQuery = () => apiPages('GET /me/standing-rsvps');
