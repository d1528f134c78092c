import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Board, Task } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { ClaimButton } from '../tasks/claim-button.tsx';

/** The door for newcomers: free, checked newbie tasks before everything else. */
export function StartHere({ tasks, board }: { tasks: readonly Task[]; board: Board }) {
  const t = textOf({ hackathon: words });
  const nameOf = (task: Task) => board.projects.find(({ id }) => id === task.projectId)?.name;
  return (
    <section aria-labelledby="start" className="rounded-lg border border-newbie-line bg-newbie-tint p-4 sm:p-6">
      <h2 id="start" className="flex items-center gap-2.5 text-2xl text-newbie">
        <LevelMark level="newbie" className="size-7 shrink-0" />
        {t('start.title')}
      </h2>
      <p className="mt-1">{t('start.text')}</p>
      <ul className="mt-4 grid grid-cols-1 gap-3 md:grid-cols-3">
        {tasks.map((task) => (
          <li key={task.id} className="flex flex-col gap-3 rounded-md border border-newbie-line bg-surface p-4">
            <div className="min-w-0 grow">
              <p className="text-[0.94rem] text-ink-soft" dir="auto">
                {nameOf(task)} #{task.number}
              </p>
              <p className="mt-0.5 font-semibold leading-snug">
                <Link
                  to="/tasks/$taskId"
                  params={{ taskId: task.id }}
                  className="underline-offset-4 hover:underline"
                  dir="auto"
                >
                  {task.title}
                </Link>
              </p>
              {task.skills.length > 0 && (
                <p className="mt-1 text-[0.94rem] text-ink-soft" dir="auto">
                  {task.skills.join(' · ')}
                </p>
              )}
            </div>
            <ClaimButton
              task={task}
              meetup={board.meetup.slug}
              community={board.community}
              size="sm"
              className="self-start"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
