import { calendar } from '@hallway/i18n/en/calendar';
import { states } from '@hallway/i18n/en/states';
import { useInfiniteQuery } from '@tanstack/react-query';
import { apiPages } from '../../lib/api-query.ts';
import { textOf } from '../../lib/text.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Table } from '../../ui/table.tsx';
import { readOutcome } from './reply-outcome.ts';

/** Answers that came from calendar programs, for organisers who wonder why a seat came free; nothing where none came. */
export function CalendarReplies({ meetup }: { meetup: string }) {
  const t = textOf({ calendar });
  const list = useInfiniteQuery(apiPages('GET /meetups/:meetup/calendar-replies', { params: { meetup } }));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="calendar-replies" className="pt-6">
      <h2 id="calendar-replies" className="text-2xl">
        {t('replies.title')}
      </h2>
      <p className="prose-width mb-4 text-ink-soft">{t('replies.lead')}</p>
      <Table
        caption={t('replies.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            label: t('replies.who'),
            primary: true,
            cell: ({ member }) => <span dir="auto">{member.name}</span>,
          },
          { key: 'what', label: t('replies.what'), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
          { key: 'when', label: t('replies.when'), cell: ({ receivedAt }) => <RelativeTime instant={receivedAt} /> },
        ]}
      />
      <MoreButton pages={list} />
    </section>
  );
}

function Outcome({ outcome }: { outcome: string }) {
  const t = textOf({ calendar });
  const read = readOutcome(outcome);
  if (read.kind === 'changed') return t('replies.changed', { status: textOf({ states })(`rsvp.${read.status}`) });
  if (read.kind === 'refused') return t(`replies.refused.${read.why}`);
  return t(`replies.${read.kind}`);
}
