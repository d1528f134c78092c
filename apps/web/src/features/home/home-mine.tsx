import { home } from '@hallway/i18n/en/home';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { myRsvpsQuery } from '../meetups/meetup-queries.ts';

/** For members: where they are expected next, above everything else. */
export function HomeMine({ name }: { name: string }) {
  const t = textOf({ home });
  const { data } = useInfiniteQuery(myRsvpsQuery('upcoming'));
  const next = (data?.pages[0]?.items ?? []).slice(0, 2);
  return (
    <header className="pt-8 pb-10">
      <h1 tabIndex={-1} className="text-3xl sm:text-4xl" dir="auto">
        {t('hello', { name })}
      </h1>
      {next.length > 0 && (
        <section className="mt-6" aria-labelledby="next">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id="next" className="text-xl text-ink-soft">
              {t('next')}
            </h2>
            <Link to="/me" className="link inline-block min-h-6 font-semibold">
              {t('allMine')}
            </Link>
          </div>
          <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
            {next.map(({ meetup, status }) => (
              <li key={meetup.slug} className="grid grid-cols-1">
                <MeetupCard meetup={meetup} note={<StateBadge state={`rsvp.${status}`} />} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}
