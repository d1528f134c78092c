import { createFileRoute } from '@tanstack/react-router';
import { TaskPage } from '../features/tasks/task-page.tsx';
import { taskQuery } from '../features/tasks/task-queries.ts';

export const Route = createFileRoute('/tasks/$taskId')({
  loader: ({ context: { queryClient }, params: { taskId } }) => queryClient.ensureQueryData(taskQuery(taskId)),
  component: () => <TaskPage taskId={Route.useParams().taskId} />,
});
