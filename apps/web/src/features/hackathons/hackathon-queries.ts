import type { Level } from '@hallway/contracts/kernel/fields';
import { apiQuery } from '../../lib/api-query.ts';

export const boardQuery = (meetup: string, level?: Level) =>
  apiQuery('GET /meetups/:meetup/board', { params: { meetup }, query: level ? { level } : {} });
