import { door as words } from '@hallway/i18n/en/door';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { usePageTitle } from '../../lib/page-title.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { DatedTime } from '../../ui/dated-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { venueListQuery } from './door-queries.ts';

const cell = 'border-b border-line px-2 py-2 text-left print:border-black/40 print:py-1.5';

/** For the printer: names in order, a box to tick, and no more than the venue needs. */
export function VenueListPage({ meetup: slug, guests }: { meetup: string; guests: boolean }) {
  const t = textOf({ door: words });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const { items } = useSuspenseQuery(venueListQuery(slug, guests)).data;
  usePageTitle(t('set.venue'));
  const people = items.reduce((sum, { guests: more = 0 }) => sum + 1 + more, 0);
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-8 pb-16 print:max-w-none print:p-0">
      <p className="mb-6 flex flex-wrap gap-2 print:hidden">
        {items.length > 0 && (
          <Button onClick={() => window.print()}>
            <Printer className="size-5" aria-hidden="true" />
            {t('ticket.print')}
          </Button>
        )}
        <LinkButton look="quiet" to="/m/$meetup/check-in" params={{ meetup: slug }}>
          {t('set.title')}
        </LinkButton>
      </p>
      <p className="mb-2">
        <LevelBadge level={meetup.level} size="sm" />
      </p>
      <h1 tabIndex={-1} className="text-2xl" dir="auto">
        {t('venue.title', { meetup: meetup.title })}
      </h1>
      <p className="mt-1">
        <DatedTime
          startsAt={meetup.startsAt}
          endsAt={meetup.endsAt}
          timeZone={meetup.timeZone}
          viewer={meetup.timeZone}
        />{' '}
        · {t('venue.count', { count: people })}
      </p>
      {items.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('venue.empty')}>{t('venue.emptyText')}</EmptyState>
        </div>
      ) : (
        <table className="mt-5 w-full border-collapse">
          <thead className="print:table-header-group">
            <tr>
              <th scope="col" className={`${cell} w-14`}>
                {t('venue.number')}
              </th>
              <th scope="col" className={cell}>
                {t('venue.name')}
              </th>
              {guests && (
                <th scope="col" className={`${cell} w-20`}>
                  {t('venue.guests')}
                </th>
              )}
              <th scope="col" className={`${cell} w-16`}>
                {t('venue.here')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ name, guests: more }, index) => (
              <tr key={index} className="break-inside-avoid">
                <td className={`${cell} text-ink-soft tabular-nums`}>{index + 1}</td>
                <td className={`${cell} font-semibold`}>
                  <bdi>{name}</bdi>
                </td>
                {guests && <td className={`${cell} tabular-nums`}>{more ? `+${more}` : ''}</td>}
                <td className={cell}>
                  <span className="block size-5 border border-current" aria-hidden="true" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
