import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Task } from '@hallway/contracts';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, type Answer } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { useTaskRefresh } from './use-claim.ts';

const TaskDialog = lazy(() => import('../hackathons/task-dialog.tsx'));

/** What leads do with a task: change it, close it, open it again. */
export function LeadActs({ task }: { task: Answer<'GET /tasks/:taskId'> }) {
  const t = textOf({ hackathon: words });
  const [editing, setEditing] = useState(false);
  const refresh = useTaskRefresh(task.meetup.slug);
  const close = useMutation({
    mutationFn: (closed: boolean): Promise<Task> =>
      api('PATCH /tasks/:taskId', { params: { taskId: task.id }, body: { closed }, ifMatch: `"${task.version}"` }),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
    onSuccess: async (_, closed) => {
      await refresh();
      toast(t(closed ? 'task.closed' : 'task.reopened'));
    },
  });
  const closed = task.state === 'closed';
  return (
    <>
      <Button look="quiet" onClick={() => setEditing(true)}>
        {t('task.edit')}
      </Button>
      {task.state !== 'merged' && (
        <Button look="bare" busy={close.isPending} onClick={() => close.mutate(!closed)}>
          {t(closed ? 'task.reopen' : 'task.close')}
        </Button>
      )}
      {editing && (
        <Suspense>
          <TaskDialog
            meetup={task.meetup.slug}
            projects={[task.project]}
            task={task}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
