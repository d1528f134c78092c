import { apiQuery } from '../../lib/api-query.ts';

export const meetupWarningsQuery = (meetup: string) =>
  apiQuery('GET /meetups/:meetup/warnings', { params: { meetup } });

export const communityWarningsQuery = (community: string) =>
  apiQuery('GET /communities/:community/warnings', { params: { community } });
