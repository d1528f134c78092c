import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Board } from '@hallway/contracts';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { TaskRow } from '../tasks/task-row.tsx';
import type { ProjectTasks as Own } from './board-order.ts';
import { ProjectFacts } from './project-facts.tsx';

const ProjectDialog = lazy(() => import('./project-dialog.tsx'));

interface ProjectTasksProps extends Own {
  board: Board;
  lead: boolean;
  /** Only one level is shown: what is missing may be of the other. */
  filtered: boolean;
}

/** One project of the board: what it is, how to set it up, its tasks by level. */
export function ProjectTasks({ project, open, levels, closed, board, lead, filtered }: ProjectTasksProps) {
  const t = textOf({ hackathon: words });
  const [editing, setEditing] = useState(false);
  const rows = { meetup: board.meetup.slug, community: board.community };
  return (
    <section aria-labelledby={`project-${project.id}`} className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`project-${project.id}`} className="text-2xl" dir="auto">
          {project.name}
        </h3>
        <p className="flex items-center gap-2 text-ink-soft">
          {t('tasks.count', { count: open })}
          {lead && (
            <IconButton
              icon={Pencil}
              label={`${t('project.edit')}: ${project.name}`}
              onClick={() => setEditing(true)}
            />
          )}
        </p>
      </div>
      <ProjectFacts project={project} />
      {project.description && (
        <div className="mt-2">
          <Markdown text={project.description} />
        </div>
      )}
      <details className="mt-2">
        <summary className="min-h-9 font-semibold">{t('project.setup')}</summary>
        <div className="rounded-md border border-line bg-surface px-4 py-3">
          {project.setup ? <Markdown text={project.setup} /> : <p className="text-ink-soft">{t('project.noSetup')}</p>}
        </div>
      </details>
      {levels.length === 0 && closed.length === 0 && (
        <p className="mt-3 border-t border-line pt-3 text-ink-soft">{t(filtered ? 'tasks.none' : 'tasks.noneYet')}</p>
      )}
      {levels.map(({ level, tasks }) => (
        <div key={level} className="mt-4">
          <h4>
            <LevelBadge level={level} size="sm" />
          </h4>
          <ul className="mt-1 divide-y divide-line border-b border-line">
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} {...rows} />
            ))}
          </ul>
        </div>
      ))}
      {closed.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-9 text-ink-soft">{t('tasks.closed', { count: closed.length })}</summary>
          <ul className="divide-y divide-line">
            {closed.map((task) => (
              <TaskRow key={task.id} task={task} {...rows} />
            ))}
          </ul>
        </details>
      )}
      {editing && (
        <Suspense>
          <ProjectDialog meetup={board.meetup.slug} project={project} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </section>
  );
}
