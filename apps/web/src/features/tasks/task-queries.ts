import { apiPages, apiQuery } from '../../lib/api-query.ts';

export const taskQuery = (taskId: string) => apiQuery('GET /tasks/:taskId', { params: { taskId } });

export const myTasksQuery = () => apiPages('GET /me/tasks', {});
