import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const rosterQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/roster', { params: { meetup } });

export const myDutiesQuery = () => apiPages('GET /me/duties', {});
