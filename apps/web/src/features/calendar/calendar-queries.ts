import { apiQuery } from '../../lib/api-query.ts';

export const calendarFeedQuery = () => apiQuery('GET /me/calendar-feed');
