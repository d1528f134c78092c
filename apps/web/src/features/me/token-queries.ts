import { apiQuery } from '../../lib/api-query.ts';

export const tokensQuery = () => apiQuery('GET /me/tokens');
