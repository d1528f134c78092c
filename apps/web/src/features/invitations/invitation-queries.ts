import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const invitationsQuery = (community: string) =>
  apiPages('GET /communities/:community/invitations', { params: { community } });

export const invitationQuery = (token: string) => ({
  ...apiQuery('GET /invitations/:token', { params: { token } }),
  retry: false,
});
