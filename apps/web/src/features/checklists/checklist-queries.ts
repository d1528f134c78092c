import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const checklistQuery = (meetup: string) => apiQuery('GET /meetups/:meetup/checklist', { params: { meetup } });

export const templatesQuery = (community: string) =>
  apiQuery('GET /communities/:community/checklist-templates', { params: { community } });

export const overdueQuery = (community: string) =>
  apiPages('GET /communities/:community/overdue-items', { params: { community }, query: { limit: 10 } });
