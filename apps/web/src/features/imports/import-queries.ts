import type { LevelDoubt } from '@hallway/contracts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const importQuery = (importId: string) => apiQuery('GET /imports/:importId', { params: { importId } });

export interface ItemFilter {
  doubt?: LevelDoubt;
  track?: string;
}

export const importItemsQuery = (importId: string, filter: ItemFilter) =>
  apiPages('GET /imports/:importId/items', { params: { importId }, query: { ...filter, limit: 100 } });

export const importTracksQuery = (importId: string) =>
  apiQuery('GET /imports/:importId/tracks', { params: { importId } });
