import { meetupMailKinds } from '@hallway/contracts/notification-kinds';
import { mailing } from '@hallway/i18n/en/mailing';
import { organise } from '@hallway/i18n/en/organise';
import { useDeferredValue, useState } from 'react';
import type { Answer } from '../../lib/api.ts';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { apiPages } from '../../lib/api-query.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Table } from '../../ui/table.tsx';
import { CalendarReplies } from '../calendar/calendar-replies.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { MailPicture } from './mail-picture.tsx';
import { mailStates, type MailState, tones } from './mail-states.ts';

type Entry = Answer<'GET /meetups/:meetup/mails'>['items'][number];

type Kind = Entry['kind'];

export interface MailFilter {
  state?: MailState;
  kind?: Kind;
  /** Part of a name. */
  q?: string;
}

export const mailsQuery = (meetup: string, { state, kind, q }: MailFilter = {}) =>
  apiPages('GET /meetups/:meetup/mails', {
    params: { meetup },
    query: { ...(state && { state }), ...(kind && { kind }), ...(q && { q }) },
  });

/** What went out for a meetup, and what needs a hand. */
export function MailLogPage({ meetup: slug, state }: { meetup: string; state?: MailState }) {
  const t = textOf({ organise });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const [kind, setKind] = useState<Kind | ''>('');
  const [name, setName] = useState('');
  const q = useDeferredValue(name.trim());
  const chosen = useDeferredValue(kind);
  const list = useSuspenseInfiniteQuery({
    ...mailsQuery(slug, { ...(state && { state }), ...(chosen && { kind: chosen }), ...(q && { q }) }),
    // Mails on their way move within seconds; watch them while there are any.
    refetchInterval: ({ state: { data } }) => {
      const counts = data?.pages[0]?.counts;
      return counts && (counts.pending ?? 0) + (counts.sending ?? 0) > 0 ? 3000 : false;
    },
  });
  const { counts } = list.data.pages[0]!;
  const rows = list.data.pages.flatMap(({ items }) => items);
  const trouble = (counts.failed ?? 0) + (counts.unknown ?? 0);
  const total = mailStates.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const link = (value?: MailState) => ({
    to: '/m/$meetup/mails' as const,
    params: { meetup: slug },
    search: value ? { state: value } : {},
    resetScroll: false,
  });
  return (
    <MeetupFrame meetup={meetup}>
      <div className="space-y-6">
        <h2 className="text-2xl">{t('mails.title')}</h2>
        {total === 0 ? (
          <EmptyState title={t('mails.empty')}>{t('mails.emptyText')}</EmptyState>
        ) : (
          <>
            <MailPicture counts={counts} />
            {trouble > 0 && (
              <Notice tone="warning" title={t('mails.trouble', { count: trouble })}>
                {t('mails.unknownText')}
              </Notice>
            )}
            <LinkTabs
              label={t('mails.state')}
              tabs={[
                { link: link(), label: t('mails.all'), count: total },
                ...mailStates
                  .filter((one) => (counts[one] ?? 0) > 0)
                  .map((one) => ({ link: link(one), label: t(`mails.short.${one}`), count: counts[one] ?? 0 })),
              ]}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                label={textOf({ mailing })('log.kind')}
                placeholder={textOf({ mailing })('log.allKinds')}
                options={meetupMailKinds.map((value) => ({ value, label: t(`mailKind.${value}`) }))}
                value={kind}
                onChange={({ target }) => setKind(target.value as Kind | '')}
              />
              <TextField
                label={textOf({ mailing })('log.person')}
                type="search"
                autoComplete="off"
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            </div>
            <Table
              caption={t('mails.title')}
              rows={rows}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('mails.emptyState')} />}
              columns={[
                { key: 'kind', label: t('mails.kind'), primary: true, cell: ({ kind }) => t(`mailKind.${kind}`) },
                { key: 'to', label: t('mails.to'), cell: ({ member }) => <span dir="auto">{member.name}</span> },
                {
                  key: 'state',
                  label: t('mails.state'),
                  cell: (entry) => (
                    <>
                      <Badge tone={tones[entry.state]}>{t(`mails.short.${entry.state}`)}</Badge>
                      {entry.attempts > 1 && (
                        <span className="ml-2 text-ink-soft">{t('mails.attempts', { count: entry.attempts })}</span>
                      )}
                      {entry.error && <span className="mt-1 block text-[0.94rem] text-danger">{entry.error}</span>}
                      {entry.skipReason && (
                        <span className="ml-2 text-ink-soft">{t(`mails.skipped.${entry.skipReason}`)}</span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'when',
                  label: t('mails.when'),
                  cell: ({ sentAt, createdAt }) => <RelativeTime instant={sentAt ?? createdAt} />,
                },
                {
                  key: 'act',
                  label: t('act'),
                  hideLabel: true,
                  align: 'end',
                  cell: (entry) => canBeSentAgain(entry) && <Resend meetup={slug} entry={entry} />,
                },
              ]}
            />
            <MoreButton pages={list} />
          </>
        )}
        <CalendarReplies meetup={slug} />
      </div>
    </MeetupFrame>
  );
}

const canBeSentAgain = ({ state, skipReason }: Entry) =>
  state === 'failed' || state === 'unknown' || skipReason === 'address-refused';

function Resend({ meetup, entry }: { meetup: string; entry: Entry }) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () =>
      api('POST /meetups/:meetup/mails/:notificationId/resend', { params: { meetup, notificationId: entry.id } }),
    onSuccess: ({ state, skipReason }) => {
      if (state === 'skipped' && skipReason) toast(t(`mails.skipped.${skipReason}`), { tone: 'failed' });
      else toast(t('mails.resent', { name: entry.member.name }));
      void invalidatePath(client, `/api/v1/meetups/${meetup}/mails`);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <Button
      look="quiet"
      size="sm"
      busy={resend.isPending}
      aria-label={t('mails.resendNamed', { name: entry.member.name })}
      onClick={() => resend.mutate()}
    >
      {t('mails.resend')}
    </Button>
  );
}
