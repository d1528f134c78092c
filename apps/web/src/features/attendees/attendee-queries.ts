import type { RsvpStatus } from '@hallway/contracts';
import type { Answer } from '../../lib/api.ts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export type Attendee = Answer<'GET /meetups/:meetup/rsvps'>['items'][number];

export const rsvpsQuery = (meetup: string, status: RsvpStatus, q?: string) =>
  apiPages('GET /meetups/:meetup/rsvps', { params: { meetup }, query: { status, limit: 100, ...(q && { q }) } });

export const questionsQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/questions', { params: { meetup } });

export const rsvpLogQuery = (meetup: string) =>
  apiPages('GET /meetups/:meetup/rsvps/log', { params: { meetup }, query: { limit: 20 } });
