import { apiQuery } from '../../lib/api-query.ts';

export const talkQuery = (talk: string) => apiQuery('GET /talks/:talk', { params: { talk } });
