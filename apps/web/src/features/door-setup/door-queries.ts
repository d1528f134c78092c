import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const doorTeamQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/door/team', { params: { meetup } });

export const doorLogQuery = (meetup: string) => apiPages('GET /meetups/:meetup/door/log', { params: { meetup } });

/** Each asking is written down, so it is asked once per visit. */
export const venueListQuery = (meetup: string, guests: boolean) => ({
  ...apiQuery('GET /meetups/:meetup/venue-list', { params: { meetup }, query: { guests: guests ? 'true' : 'false' } }),
  staleTime: Infinity,
});
