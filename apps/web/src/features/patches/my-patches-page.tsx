import { hackathon as words } from '@hallway/i18n/en/hackathon';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { myTasksQuery } from '../tasks/task-queries.ts';
import { myPatchesQuery } from './patch-queries.ts';
import { PatchRow } from './patch-row.tsx';

/** Tasks one holds with the time left, and where one's patches stand. */
export function MyPatchesPage() {
  return (
    <MeFrame>
      <MyTasks />
      <MyPatches />
    </MeFrame>
  );
}

function MyTasks() {
  const t = textOf({ hackathon: words });
  const pages = useSuspenseInfiniteQuery(myTasksQuery());
  const tasks = pages.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="tasks" className="mb-12">
      <h2 id="tasks" className="mb-4 text-2xl">
        {t('mine.tasks')}
      </h2>
      {tasks.length === 0 ? (
        <EmptyState title={t('mine.noTasks')} action={<LinkButton to="/explore">{t('mine.find')}</LinkButton>}>
          {t('mine.noTasksText')}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {tasks.map((task) => (
            <li key={task.id} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.94rem] text-ink-soft">
                <LevelBadge level={task.level} size="sm" />
                <span dir="auto">{task.project}</span>
              </p>
              <p className="grow text-lg leading-snug font-semibold">
                <Link
                  to="/tasks/$taskId"
                  params={{ taskId: task.id }}
                  className="underline-offset-4 hover:underline"
                  dir="auto"
                >
                  {task.title}
                </Link>
              </p>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <p className="text-[0.94rem] text-ink-soft">
                  {task.claim && (
                    <>
                      {t('claim.ends')} <RelativeTime instant={task.claim.expiresAt} />
                      {' · '}
                    </>
                  )}
                  <Link to="/m/$meetup/board" params={{ meetup: task.meetup.slug }} className="link" dir="auto">
                    {task.meetup.title}
                  </Link>
                </p>
                <LinkButton to="/tasks/$taskId" params={{ taskId: task.id }} look={task.level} size="sm">
                  {t('claim.submit')}
                </LinkButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </section>
  );
}

function MyPatches() {
  const t = textOf({ hackathon: words });
  const pages = useSuspenseInfiniteQuery(myPatchesQuery());
  const patches = pages.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="patches" className="mb-12">
      <h2 id="patches" className="mb-4 text-2xl">
        {t('mine.patches')}
      </h2>
      {patches.length === 0 ? (
        <EmptyState title={t('mine.noPatches')}>{t('mine.noPatchesText')}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {patches.map((patch) => (
            <PatchRow
              key={patch.id}
              patch={patch}
              showState
              note={
                <Link to="/m/$meetup/board" params={{ meetup: patch.meetup.slug }} className="link" dir="auto">
                  {patch.meetup.title}
                </Link>
              }
            />
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </section>
  );
}
