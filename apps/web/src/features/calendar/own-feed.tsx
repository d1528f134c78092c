import { calendar } from '@hallway/i18n/en/calendar';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { calendarFeedQuery } from './calendar-queries.ts';

/** The secret address: made, shown once, renewed, revoked. */
export function OwnFeed() {
  const t = textOf({ calendar });
  const client = useQueryClient();
  const { queryKey } = calendarFeedQuery();
  const { feed } = useSuspenseQuery(calendarFeedQuery()).data;
  const [asked, ask] = useState<'renew' | 'revoke'>();
  const onError = (error: unknown) => void toast(problemText(error), { tone: 'failed' });
  const renew = useMutation({
    mutationFn: () => api('POST /me/calendar-feed'),
    onSuccess: ({ url: _, ...made }) => client.setQueryData(queryKey, { feed: made }),
    onError,
    onSettled: () => ask(undefined),
  });
  const revoke = useMutation({
    mutationFn: () => api('DELETE /me/calendar-feed'),
    onSuccess: () => {
      client.setQueryData(queryKey, { feed: null });
      renew.reset();
      toast(t('own.revoked'));
    },
    onError,
    onSettled: () => ask(undefined),
  });
  const url = feed && renew.data?.url;
  return (
    <div className="space-y-5">
      {url && (
        <Notice tone="done" title={t('own.madeText')}>
          <div className="mt-2 space-y-3">
            <CopyField label={t('own.made')} value={url} />
            <a href={url.replace(/^https?:/, 'webcal:')} className={buttonClass()}>
              {t('subscribe.open')}
            </a>
          </div>
        </Notice>
      )}
      {!feed && (
        <EmptyState
          title={t('own.none')}
          action={
            <Button busy={renew.isPending} onClick={() => renew.mutate()}>
              {t('own.make')}
            </Button>
          }
        >
          {t('own.noneText')}
        </EmptyState>
      )}
      {feed && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>
            {t('own.since', { date: longDate(feed.createdAt, viewerZone()) })}{' '}
            <span className="text-ink-soft">
              {feed.lastUsedAt ? (
                <>
                  {t('own.used')} <RelativeTime instant={feed.lastUsedAt} />
                </>
              ) : (
                t('own.unused')
              )}
            </span>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" onClick={() => ask('renew')}>
              {t('own.renew')}
            </Button>
            <Button look="danger" onClick={() => ask('revoke')}>
              {t('own.revoke')}
            </Button>
          </div>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          open
          danger={asked === 'revoke'}
          title={t(`own.${asked}Title`)}
          action={t(`own.${asked}`)}
          busy={renew.isPending || revoke.isPending}
          onClose={() => ask(undefined)}
          onConfirm={() => (asked === 'renew' ? renew : revoke).mutate()}
        >
          <p>{t(`own.${asked}Text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
