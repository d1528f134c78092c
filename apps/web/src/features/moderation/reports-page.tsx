import { discussion } from '@hallway/i18n/en/discussion';
import type { ReportedComment } from '@hallway/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { CommentView } from '../discussion/comment-view.tsx';
import { reportsQuery } from '../discussion/discussion-queries.ts';
import { ManageFrame } from '../organise/manage-frame.tsx';

const HideDialog = lazy(() => import('../discussion/comment-dialogs.tsx').then((m) => ({ default: m.HideDialog })));

export function ReportsPage({ community, state }: { community: string; state: 'open' | 'decided' }) {
  const t = textOf({ discussion });
  const client = useQueryClient();
  const list = useInfiniteQuery(reportsQuery(community, state));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = list.data?.pages[0]?.open;
  const refresh = () => invalidatePath(client, `/api/v1/communities/${community}/reports`);
  const link = (search: { state?: 'decided' }) =>
    ({ to: '/c/$community/manage/reports', params: { community }, search }) as const;
  return (
    <ManageFrame community={community}>
      <h2 className="mb-2 text-2xl">{t('reports.title')}</h2>
      <p className="prose-width mb-5 text-ink-soft">{t('reports.lead')}</p>
      <div className="mb-6">
        <LinkTabs
          label={t('reports.title')}
          tabs={[
            { link: link({}), label: t('reports.open'), ...(open !== undefined && { count: open }) },
            { link: link({ state: 'decided' }), label: t('reports.decided') },
          ]}
        />
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <CardListSkeleton count={2} />}
      {list.isSuccess &&
        rows.length === 0 &&
        (state === 'open' ? (
          <EmptyState title={t('reports.none')}>{t('reports.noneText')}</EmptyState>
        ) : (
          <EmptyState title={t('reports.noneDecided')}>{t('reports.noneDecidedText')}</EmptyState>
        ))}
      <ul className="max-w-[52rem] space-y-4">
        {rows.map((row) => (
          <Reported key={row.comment.id} row={row} refresh={refresh} />
        ))}
      </ul>
      <MoreButton pages={list} />
    </ManageFrame>
  );
}

function Reported({ row, refresh }: { row: ReportedComment; refresh: () => Promise<unknown> }) {
  const t = textOf({ discussion });
  const { comment, meetup, reports, own } = row;
  const [hiding, setHiding] = useState(false);
  const params = { commentId: comment.id };
  const keep = useMutation({
    mutationFn: () => api('DELETE /comments/:commentId/hidden', { params }),
    onSuccess: () => (toast(t('reports.kept')), refresh()),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
  });
  const open = reports.some(({ outcome }) => outcome === null);
  return (
    <li className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <p className="mb-3 text-ink-soft">
        {t('reports.at')}{' '}
        <Link to="/m/$meetup" params={{ meetup: meetup.slug }} className="link" dir="auto">
          {meetup.title}
        </Link>
      </p>
      <CommentView comment={comment} />
      <ul
        className="mt-4 space-y-1 border-t border-line pt-3"
        aria-label={t('reports.count', { count: reports.length })}
      >
        {reports.map(({ kind, note, createdAt, outcome }, at) => (
          <li key={at} className="flex flex-wrap items-baseline gap-x-3">
            <b className="font-semibold">{t(`kind.${kind}`)}</b>
            {note && <span dir="auto">{note}</span>}
            <span className="text-[0.94rem] text-ink-soft">
              <RelativeTime instant={createdAt} />
            </span>
            {outcome && <Badge>{t(`reports.outcome.${outcome}`)}</Badge>}
          </li>
        ))}
      </ul>
      {open && own && <p className="mt-4 text-ink-soft">{t('reports.own')}</p>}
      {open && !own && comment.state !== 'removed' && (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button look="danger" onClick={() => setHiding(true)}>
            {t('hide')}
          </Button>
          <Button look="quiet" busy={keep.isPending} onClick={() => keep.mutate()}>
            {t('reports.keep')}
          </Button>
        </div>
      )}
      {hiding && (
        <Suspense>
          <HideDialog commentId={comment.id} onClose={() => setHiding(false)} onDone={refresh} />
        </Suspense>
      )}
    </li>
  );
}
