import { hackathon as words } from '@hallway/i18n/en/hackathon';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { levelOf, type Lens } from '../../lib/lens.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { BoardPatches } from './board-patches.tsx';
import { byProject, startHere } from './board-order.ts';
import { FlowPicture } from './flow-picture.tsx';
import { boardQuery } from './hackathon-queries.ts';
import { ProjectTasks } from './project-tasks.tsx';
import { StartHere } from './start-here.tsx';
import { useLead } from './use-lead.ts';

const ProjectDialog = lazy(() => import('./project-dialog.tsx'));
const TaskDialog = lazy(() => import('./task-dialog.tsx'));

/** The board of a hackathon: where the work stands, what is free, where a newcomer begins. */
export function BoardPage({ slug, lens }: { slug: string; lens: Lens }) {
  const t = textOf({ hackathon: words });
  const { data: board } = useSuspenseQuery(boardQuery(slug, levelOf(lens)));
  const { meetup, community } = board;
  const { member } = useMe();
  const lead = useLead(community.slug);
  const [adding, setAdding] = useState<'project' | 'task'>();
  const mine = board.tasks.find(({ claim, state }) => member && state === 'claimed' && claim?.member.id === member.id);
  const start = startHere(board.tasks);
  const projects = byProject(board);
  const tasks = board.tasks.length > 0;
  return (
    <div className="shell">
      <PageHeader
        title={meetup.title}
        level={meetup.level}
        eyebrow={
          <>
            <CommunityLink {...community} />
            {' · '}
            {t('boardOf')}
            {' · '}
            <Link to="/m/$meetup" params={{ meetup: slug }} className="link">
              {t('toMeetup')}
            </Link>
          </>
        }
        actions={
          <>
            {lead && projects.length > 0 && (
              <>
                <Button look="quiet" onClick={() => setAdding('project')}>
                  {t('project.add')}
                </Button>
                <Button look={mine ? 'quiet' : 'primary'} onClick={() => setAdding('task')}>
                  {t('task.add')}
                </Button>
              </>
            )}
            {mine && (
              <LinkButton to="/tasks/$taskId" params={{ taskId: mine.id }} look={mine.level}>
                {t('toMine')}
              </LinkButton>
            )}
            {!mine && !lead && tasks && (
              <a href={start.length > 0 ? '#start' : '#tasks'} className={buttonClass()}>
                {t('find')}
              </a>
            )}
          </>
        }
      >
        {(board.counts.newbie > 0 || board.counts.advanced > 0) && (
          <LevelLens value={lens} counts={board.counts} of="tasks" />
        )}
      </PageHeader>
      {projects.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            lead ? (
              <Button onClick={() => setAdding('project')}>{t('project.add')}</Button>
            ) : (
              <LinkButton to="/m/$meetup" params={{ meetup: slug }} look="quiet">
                {meetup.title}
              </LinkButton>
            )
          }
        >
          {lead ? t('empty.lead') : t('empty.text')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-12">
          <FlowPicture flow={board.flow} />
          {start.length > 0 && !mine && <StartHere tasks={start} board={board} />}
          <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="grid grid-cols-1 content-start gap-10">
              <h2 id="tasks" className="sr-only">
                {t('tasks.title')}
              </h2>
              {projects.map((own) => (
                <ProjectTasks
                  key={own.project.id}
                  {...own}
                  board={board}
                  lead={lead}
                  filtered={levelOf(lens) !== undefined}
                />
              ))}
            </div>
            <BoardPatches patches={board.patches} />
          </div>
        </div>
      )}
      <Suspense>
        {adding === 'project' && <ProjectDialog meetup={slug} onClose={() => setAdding(undefined)} />}
        {adding === 'task' && (
          <TaskDialog meetup={slug} projects={board.projects} onClose={() => setAdding(undefined)} />
        )}
      </Suspense>
    </div>
  );
}
