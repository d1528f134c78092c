import { discussion } from '@hallway/i18n/en/discussion';
import type { Meetup } from '@hallway/contracts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../../lib/me.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { BeforeWriting } from './before-writing.tsx';
import { CommentForm } from './comment-form.tsx';
import { discussionQuery } from './discussion-queries.ts';
import { ThreadView } from './thread-view.tsx';

/** The discussion of a meetup: everybody who sees the meetup reads, members of the community write. */
export default function DiscussionSection({ meetup }: { meetup: Pick<Meetup, 'slug' | 'community' | 'endsAt'> }) {
  const t = textOf({ discussion });
  const client = useQueryClient();
  const { member } = useMe();
  const list = useInfiniteQuery(discussionQuery(meetup.slug));
  const search = useRouterState({ select: (state) => state.location.search as { comment?: string; thread?: string } });
  const threads = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const marked = search.comment;
  const [first] = list.data?.pages ?? [];
  const here = threads.some(({ id }) => id === (search.thread ?? search.comment));
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    // an older thread that a notification leads to lies on a later page
    if (marked && !here && hasNextPage && !isFetching) void fetchNextPage();
  }, [marked, here, hasNextPage, isFetching, fetchNextPage]);
  useEffect(() => {
    if (!marked || !here) return;
    const timer = setTimeout(() => {
      const target = document.getElementById(`comment-${marked}`);
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    }, 150);
    return () => clearTimeout(timer);
  }, [marked, here]);
  const over = Date.parse(meetup.endsAt) < Date.now();
  // the replies of a long thread are asked for apart
  const refresh = () =>
    Promise.all(
      [`/api/v1/meetups/${meetup.slug}/comments`, '/api/v1/comments'].map((path) => invalidatePath(client, path)),
    );
  return (
    <section aria-labelledby="discussion">
      <h2 id="discussion" className="mb-4 text-2xl">
        {t('title')}
      </h2>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <TextSkeleton lines={5} />}
      {first && (
        <>
          <div className="mb-8">
            {first.step === 'write' && member && <CommentForm meetup={meetup.slug} member={member} />}
            {first.step !== 'write' && (
              <BeforeWriting step={first.step} community={meetup.community} onDone={refresh} />
            )}
          </div>
          {threads.length === 0 && <EmptyState title={t('empty')}>{t(over ? 'emptyPast' : 'emptyText')}</EmptyState>}
          <ul className="divide-y divide-line">
            {threads.map((thread) => (
              <ThreadView
                key={thread.id}
                meetup={meetup.slug}
                thread={thread}
                member={member}
                writes={first.step === 'write'}
                moderates={first.moderates}
                marked={(search.thread ?? marked) === thread.id ? marked : undefined}
                refresh={refresh}
              />
            ))}
          </ul>
          <MoreButton pages={list} />
        </>
      )}
    </section>
  );
}
