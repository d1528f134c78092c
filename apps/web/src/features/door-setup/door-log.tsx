import { door as words } from '@hallway/i18n/en/door';
import type { Meetup } from '@hallway/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '../../lib/api.ts';
import { clockTime, dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { doorLogQuery } from './door-queries.ts';

type Entry = Answer<'GET /meetups/:meetup/door/log'>['items'][number];

/** Told later than this it was told by a phone that had no network. */
const late = 120_000;
const clockOff = 60_000;

/** Every act of every phone, the latest to reach us first. */
export function DoorLog({ meetup: { slug, timeZone } }: { meetup: Meetup }) {
  const t = textOf({ door: words });
  const pages = useInfiniteQuery(doorLogQuery(slug));
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const when = dateFormat(timeZone, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const notes = ({ at, receivedAt, skewMs }: Entry) =>
    [
      Date.parse(receivedAt) - Date.parse(at) > late && t('log.late', { time: clockTime(receivedAt, timeZone) }),
      Math.abs(skewMs) > clockOff && t('log.skew', { minutes: Math.round(Math.abs(skewMs) / 60_000) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section aria-labelledby="door-log" className="mt-10">
      <h3 id="door-log" className="mb-4 text-xl">
        {t('set.log')}
      </h3>
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <TextSkeleton lines={4} />}
      {pages.data && (
        <>
          <Table
            caption={t('set.log')}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('set.logEmpty')}>{t('set.logEmptyText')}</EmptyState>}
            columns={[
              {
                key: 'who',
                label: t('log.who'),
                primary: true,
                cell: ({ name, guests }: Entry) => (
                  <span dir="auto">
                    {name || t('unknownPerson')}
                    {guests > 0 && ` ${t('row.guests', { count: guests })}`}
                  </span>
                ),
              },
              {
                key: 'what',
                label: t('log.what'),
                cell: ({ act, duplicate }: Entry) => (
                  <span className="inline-flex flex-wrap gap-2">
                    {t(`log.${act}`)}
                    {duplicate && <Badge tone="warning">{t('log.duplicate')}</Badge>}
                  </span>
                ),
              },
              {
                key: 'when',
                label: t('log.when'),
                cell: (entry: Entry) => (
                  <span>
                    <time dateTime={entry.at}>{when.format(new Date(entry.at))}</time>
                    {notes(entry) && <span className="text-ink-soft"> · {notes(entry)}</span>}
                  </span>
                ),
              },
              {
                key: 'by',
                label: t('log.by'),
                cell: ({ by, device }: Entry) => (
                  <span dir="auto" className="text-ink-soft">
                    {[by?.name, device].filter(Boolean).join(' · ')}
                  </span>
                ),
              },
            ]}
          />
          <MoreButton pages={pages} />
        </>
      )}
    </section>
  );
}
