import { apiPages } from '../../lib/api-query.ts';

/** What announcements are about: a meetup, or a community as a whole. */
export type Place = { meetup: string } | { community: string };

export const meetupAnnouncementsQuery = (meetup: string) =>
  apiPages('GET /meetups/:meetup/announcements', { params: { meetup } });
export const communityAnnouncementsQuery = (community: string) =>
  apiPages('GET /communities/:community/announcements', { params: { community } });

export const sentToMeetupQuery = (meetup: string) =>
  apiPages('GET /meetups/:meetup/announcements/sent', { params: { meetup } });
export const sentToCommunityQuery = (community: string) =>
  apiPages('GET /communities/:community/announcements/sent', { params: { community } });
