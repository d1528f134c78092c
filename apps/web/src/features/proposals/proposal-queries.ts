import type { Level, ProposalState } from '@hallway/contracts';
import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const proposalQuery = (proposalId: string) => apiQuery('GET /proposals/:proposalId', { params: { proposalId } });

export const reviewsQuery = (proposalId: string) =>
  apiQuery('GET /proposals/:proposalId/reviews', { params: { proposalId } });

export const myProposalsQuery = () => apiPages('GET /me/proposals', {});

export interface PanelFilter {
  level?: Level;
  state?: ProposalState;
  callId?: string;
}

export const panelQuery = (community: string, filter: PanelFilter) =>
  apiPages('GET /communities/:community/proposals', { params: { community }, query: { ...filter, limit: 100 } });
