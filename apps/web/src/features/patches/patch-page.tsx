import { patch as words } from '@hallway/i18n/en/patch';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { useLead } from '../hackathons/use-lead.ts';
import { PatchChanges } from './patch-changes.tsx';
import { patchQuery } from './patch-queries.ts';
import { Lines } from './patch-row.tsx';
import type { PatchSearch } from './patch-search.ts';
import { PatchTalk } from './patch-talk.tsx';

const PatchActs = lazy(() => import('./patch-acts.tsx'));
const ReviewForm = lazy(() => import('./review-form.tsx'));

/** One patch on its way: what it changes, what was said, and what to do now. */
export function PatchPage({ patchId, search }: { patchId: string; search: PatchSearch }) {
  const t = textOf({ patch: words });
  const { data: patch } = useSuspenseQuery(patchQuery(patchId));
  const { member, memberships } = useMe();
  const lead = useLead(patch.community.slug);
  const own = Boolean(member) && patch.submitter?.id === member?.id;
  const revision = search.rev && search.rev <= patch.revision ? search.rev : patch.revision;
  const changes = search.view === 'changes';
  const belongs = own || memberships.some(({ community }) => community.slug === patch.community.slug);
  return (
    <article className="shell">
      <PageHeader
        title={patch.title}
        level={patch.task.level}
        eyebrow={
          <>
            <CommunityLink {...patch.community} />
            {' · '}
            <Link to="/m/$meetup/board" params={{ meetup: patch.meetup.slug }} className="link" dir="auto">
              {patch.meetup.title}
            </Link>
          </>
        }
        lead={
          <>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
              <StateBadge state={`patch.${patch.state}`} />
              <span dir="auto">{t('by', { name: patch.submitter?.name ?? t('former') })}</span>
              <span>{t('revision', { number: patch.revision })}</span>
              <span>{t('size', { count: patch.commits })}</span>
              <Lines {...patch} />
              <RelativeTime instant={patch.updatedAt} />
            </span>
            <span className="mt-2 block text-base">
              <span dir="auto">{patch.project.name}</span> · {t('forTask', { number: patch.task.number })}:{' '}
              <Link to="/tasks/$taskId" params={{ taskId: patch.task.id }} className="link" dir="auto">
                {patch.task.title}
              </Link>
            </span>
          </>
        }
        actions={
          (lead || own) && (
            <Suspense>
              <PatchActs patch={patch} lead={lead} own={own} />
            </Suspense>
          )
        }
      >
        <LinkTabs
          label={t('tab.label')}
          tabs={[
            { link: { to: '/p/$patchId', params: { patchId }, search: {} }, label: t('tab.talk') },
            {
              link: {
                to: '/p/$patchId',
                params: { patchId },
                search: { ...search, view: 'changes' },
              },
              label: t('tab.changes'),
            },
          ]}
        />
      </PageHeader>
      {changes ? (
        <PatchChanges patch={patch} revision={revision} by={search.by ?? 'file'} taken={own || lead} />
      ) : (
        <PatchTalk patch={patch} own={own} lead={lead} />
      )}
      <div id="review" className="mt-12 max-w-[46rem] scroll-mt-4">
        <Suspense fallback={<TextSkeleton lines={4} />}>
          {member !== undefined && (
            <ReviewForm
              key={patch.revision}
              patch={patch}
              revision={changes ? revision : patch.revision}
              lead={lead}
              own={own}
              visitor={member === null}
              belongs={belongs}
            />
          )}
        </Suspense>
      </div>
    </article>
  );
}
