import { apiQuery } from '../../lib/api-query.ts';

export const recurrenceQuery = (community: string, series: string) =>
  apiQuery('GET /communities/:community/series/:series/recurrence', { params: { community, series } });
