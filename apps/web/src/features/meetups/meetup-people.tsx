import { common } from '@hallway/i18n/en/common';
import { meetup as words } from '@hallway/i18n/en/meetup';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { attendeesQuery } from './meetup-queries.ts';

/** As many as a phone shows without much scrolling; two hundred names would bury the page below them. */
const glance = 12;

/** Who is coming, of those who allow it; the others are a number. */
export function MeetupPeople({ slug, past }: { slug: string; past: boolean }) {
  const t = textOf({ meetup: words });
  const [all, setAll] = useState(false);
  const people = useInfiniteQuery(attendeesQuery(slug));
  const { data, error, refetch } = people;
  const named = (data?.pages ?? []).flatMap(({ items }) => items);
  const going = data?.pages[0]?.going ?? 0;
  const complete = data && !people.hasNextPage;
  const short = !all && named.length > glance;
  const hidden = complete && !short ? going - named.length : 0;
  if (past && !going) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="mb-3 flex flex-wrap items-baseline gap-x-3 text-2xl">
        {t(past ? 'peoplePast' : 'people')}
        {data && (
          <span className="font-text text-base font-normal text-ink-soft">{t('peopleShort', { count: going })}</span>
        )}
      </h2>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {named.length > 0 && (
        <ul className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2">
          {named.slice(0, short ? glance : undefined).map(({ id, name, image }) => (
            <li key={id} className="flex min-w-0 items-center gap-3">
              <Avatar name={name} image={image} />
              <span className="min-w-0 truncate" dir="auto">
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {short ? (
        <Button look="quiet" className="mt-4" onClick={() => setAll(true)}>
          {complete ? t('peopleMore', { count: named.length }) : textOf({ common })('more')}
        </Button>
      ) : (
        <MoreButton pages={people} />
      )}
      {hidden > 0 && !past && (
        <p className="mt-3 text-ink-soft">{t('peopleHidden', { count: hidden, shown: named.length })}</p>
      )}
    </section>
  );
}
