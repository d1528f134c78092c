import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const inboxQuery = () => apiPages('GET /me/notifications', { query: { limit: 20 } });

/** Asked again every minute, and whenever one comes back to the page. */
export const unreadQuery = () => ({
  ...apiQuery('GET /me/notifications/unread'),
  refetchInterval: 60_000,
  refetchOnWindowFocus: 'always' as const,
});
