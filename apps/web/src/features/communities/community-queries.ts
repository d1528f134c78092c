import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const communitiesQuery = () => apiPages('GET /communities', {});

export const communityQuery = (community: string) => apiQuery('GET /communities/:community', { params: { community } });

export const communitySeriesQuery = (community: string) =>
  apiQuery('GET /communities/:community/series', { params: { community } });

export const communityCallsQuery = (community: string) =>
  apiQuery('GET /communities/:community/calls', { params: { community } });

export const seriesQuery = (community: string, series: string) =>
  apiQuery('GET /communities/:community/series/:series', { params: { community, series } });
