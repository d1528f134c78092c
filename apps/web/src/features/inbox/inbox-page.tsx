import { inbox } from '@hallway/i18n/en/inbox';
import type { InboxEntry } from '@hallway/contracts';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { api } from '../../lib/api.ts';
import { cx } from '../../lib/cx.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { inboxQuery, unreadQuery } from './inbox-queries.ts';

export function InboxPage() {
  const t = textOf({ inbox });
  const client = useQueryClient();
  const pages = useSuspenseInfiniteQuery(inboxQuery());
  const entries = pages.data.pages.flatMap(({ items }) => items);
  const done = ({ unread }: { unread: number }) => {
    client.setQueryData(unreadQuery().queryKey, { unread });
    return client.invalidateQueries({ queryKey: inboxQuery().queryKey });
  };
  const failed = (error: Error) => void toast(problemText(error), { tone: 'failed' });
  const read = useMutation({
    mutationFn: (notificationId: string) =>
      api('PUT /me/notifications/:notificationId/read', { params: { notificationId } }),
    onSuccess: done,
    onError: failed,
  });
  const readAll = useMutation({
    mutationFn: (upTo: string) => api('PUT /me/notifications/read', { body: { upTo } }),
    onSuccess: done,
    onError: failed,
  });
  const latest = entries[0];
  return (
    <MeFrame>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">{t('title')}</h2>
        {latest && entries.some(({ readAt }) => readAt === null) && (
          <Button look="quiet" size="sm" busy={readAll.isPending} onClick={() => readAll.mutate(latest.id)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {entries.length === 0 && (
        <EmptyState title={t('empty')} action={<LinkButton to="/explore">{t('emptyAction')}</LinkButton>}>
          {t('emptyText')}
        </EmptyState>
      )}
      <ul className="max-w-[46rem] divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onRead={() => entry.readAt === null && read.mutate(entry.id)} />
        ))}
      </ul>
      <MoreButton pages={pages} />
      <p className="mt-8">
        <Link to="/me/settings" className="link">
          {t('mails')}
        </Link>
      </p>
    </MeFrame>
  );
}

function Entry({ entry, onRead }: { entry: InboxEntry; onRead: () => void }) {
  const { history } = useRouter();
  const { text, path, level, createdAt, readAt } = entry;
  const open = (event: MouseEvent) => {
    onRead();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(path);
  };
  return (
    <li>
      <a href={path} onClick={open} className="flex gap-3 rounded-md px-2 py-4 hover:bg-sunken">
        <span
          className={cx('mt-2 size-2.5 shrink-0 rounded-full', readAt === null ? 'bg-danger' : 'bg-transparent')}
          aria-hidden="true"
        />
        <span className="min-w-0 flex-1">
          {readAt === null && <span className="sr-only">{textOf({ inbox })('unread')}: </span>}
          <span className={cx('block wrap-anywhere', readAt === null && 'font-semibold')}>{text}</span>
          <span className="mt-1 flex flex-wrap items-center gap-x-3 text-[0.94rem] text-ink-soft">
            {level && <LevelBadge level={level} size="sm" />}
            <RelativeTime instant={createdAt} />
          </span>
        </span>
      </a>
    </li>
  );
}
