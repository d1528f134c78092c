import type { Request } from '../../lib/api.ts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export type SearchFilters = NonNullable<Request<'GET /search'>['query']>;
export type MonthFilters = NonNullable<Request<'GET /calendar/:month'>['query']>;

export const searchQuery = (query: SearchFilters) => apiPages('GET /search', { query });

export const monthQuery = (month: string, query: MonthFilters) =>
  apiQuery('GET /calendar/:month', { params: { month }, query });

export const placesQuery = () => apiQuery('GET /places');
