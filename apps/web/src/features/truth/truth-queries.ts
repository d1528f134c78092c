import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const feedbackQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/feedback', { params: { meetup } });

export const meetupDriftQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/drift', { params: { meetup } });

export const communityDriftQuery = (community: string) =>
  apiPages('GET /communities/:community/drift', { params: { community }, query: { limit: 6 } });

export const myDriftQuery = () => apiQuery('GET /me/talks/drift');

export const speakerDriftQuery = (proposalId: string) =>
  apiQuery('GET /proposals/:proposalId/drift', { params: { proposalId } });
