import type { Request } from '../../lib/api.ts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export type MeetupFilters = NonNullable<Request<'GET /meetups'>['query']>;

/** Public meetups; the same options make the same key, so that the server's first answer is found. */
export const meetupsQuery = ({ when = 'upcoming', ...filters }: MeetupFilters = {}) =>
  apiPages('GET /meetups', { query: { when, ...filters } });

export const meetupQuery = (meetup: string) => apiQuery('GET /meetups/:meetup', { params: { meetup } });

export const attendeesQuery = (meetup: string) => apiPages('GET /meetups/:meetup/attendees', { params: { meetup } });

export const rsvpQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/rsvp', { params: { meetup } });

export const myRsvpsQuery = (when: 'upcoming' | 'past') => apiPages('GET /me/rsvps', { query: { when } });

export const topicsQuery = () => apiQuery('GET /topics');
