import { apiQuery } from '../../lib/api-query.ts';

export const balanceQuery = (community: string, series?: string) =>
  apiQuery('GET /communities/:community/level-balance', { params: { community }, query: series ? { series } : {} });

export const topicQuery = (topic: string) => apiQuery('GET /topics/:topic', { params: { topic } });
