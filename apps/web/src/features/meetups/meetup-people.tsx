import { meetup as words } from '@hallway/i18n/en/meetup';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { attendeesQuery } from './meetup-queries.ts';

/** Who is coming, of those who allow it; the others are a number. */
export function MeetupPeople({ slug, past }: { slug: string; past: boolean }) {
  const t = textOf({ meetup: words });
  const { data, error, refetch } = useQuery(attendeesQuery(slug));
  const hidden = data && data.nextCursor === null ? data.going - data.items.length : 0;
  if (past && !data?.going) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="mb-3 flex flex-wrap items-baseline gap-x-3 text-2xl">
        {t(past ? 'peoplePast' : 'people')}
        {data && (
          <span className="font-text text-base font-normal text-ink-soft">
            {t('peopleShort', { count: data.going })}
          </span>
        )}
      </h2>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {data && data.items.length > 0 && (
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {data.items.map(({ id, name, image }) => (
            <li key={id} className="flex min-w-0 items-center gap-3">
              <Avatar name={name} image={image} />
              <span className="min-w-0 truncate" dir="auto">
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && !past && (
        <p className="mt-3 text-ink-soft">{t('peopleHidden', { count: hidden, shown: data?.items.length ?? 0 })}</p>
      )}
    </section>
  );
}
