import { apiQuery } from '../../lib/api-query.ts';

export const knownQuery = () => apiQuery('GET /me/assumptions');
