import type { Level, MeetupCard } from '@hallway/contracts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export interface OwnMeetupsFilter {
  level?: Level;
  state?: MeetupCard['state'];
}

/** All meetups of a community, drafts included; organisers only. */
export const ownMeetupsQuery = (community: string, filter: OwnMeetupsFilter = {}) =>
  apiPages('GET /communities/:community/meetups', { params: { community }, query: { ...filter, limit: 50 } });

export const panelQueueQuery = (community: string) =>
  apiQuery('GET /communities/:community/proposals', { params: { community }, query: { limit: 100 } });

export const membersQuery = (community: string, q?: string) =>
  apiPages('GET /communities/:community/members', { params: { community }, query: { ...(q && { q }) } });

export const allSeriesQuery = (community: string) =>
  apiQuery('GET /communities/:community/series', { params: { community }, query: { limit: 100 } });
