import { community as words } from '@hallway/i18n/en/community';
import { levels } from '@hallway/i18n/en/levels';
import type { MeetupCard } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { levelTint } from '../../ui/level-badge.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';

const shownPast = 4;

/** The series as a ladder: newbie rungs to the left of the pole, advanced ones to the right, in order of time, today marked. */
export function LevelLadder({ meetups }: { meetups: readonly MeetupCard[] }) {
  const t = textOf({ community: words });
  const l = textOf({ levels });
  const [all, setAll] = useState(false);
  const now = Date.now();
  const past = meetups.filter(({ endsAt }) => Date.parse(endsAt) < now);
  const coming = meetups.filter(({ endsAt }) => Date.parse(endsAt) >= now);
  const earlier = all ? 0 : Math.max(0, past.length - shownPast);
  return (
    <div className="relative mx-auto max-w-4xl">
      <div aria-hidden="true" className="mb-4 grid grid-cols-2 gap-x-10 font-semibold">
        {(['newbie', 'advanced'] as const).map((level) => (
          <p
            key={level}
            className={cx('flex items-center gap-2', level === 'newbie' ? 'justify-end text-newbie' : 'text-advanced')}
          >
            <LevelMark level={level} className="size-6" />
            {l(`word.${level}`)}
          </p>
        ))}
      </div>
      {earlier > 0 && (
        <p className="mb-4 text-center">
          <Button look="quiet" size="sm" onClick={() => setAll(true)}>
            {t('ladder.earlier', { count: earlier })}
          </Button>
        </p>
      )}
      <ol className="relative space-y-3 pb-3 before:absolute before:inset-y-0 before:left-1/2 before:w-1 before:-translate-x-1/2 before:rounded-full before:bg-line">
        {past.slice(earlier).map((meetup) => (
          <Rung key={meetup.slug} meetup={meetup} past />
        ))}
        <li className="relative text-center">
          <span className="relative inline-block rounded-full border-2 border-ink bg-page px-4 py-0.5 font-semibold">
            {t('ladder.now')}
          </span>
        </li>
        {coming.map((meetup) => (
          <Rung key={meetup.slug} meetup={meetup} />
        ))}
      </ol>
    </div>
  );
}

const side = {
  newbie: 'pr-[calc(50%+1.25rem)] after:right-1/2',
  advanced: 'pl-[calc(50%+1.25rem)] after:left-1/2',
} satisfies Record<Level, string>;

function Rung({ meetup, past = false }: { meetup: MeetupCard; past?: boolean }) {
  const { slug, title, level, startsAt, timeZone, state } = meetup;
  const date = dateFormat(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(startsAt));
  const cancelled = state === 'cancelled';
  return (
    <li className={cx('relative after:absolute after:top-6 after:h-1 after:w-5 after:bg-line-strong/60', side[level])}>
      <Link
        to="/m/$meetup"
        params={{ meetup: slug }}
        className={cx(
          'group block rounded-md border p-3 leading-snug hover:border-ink',
          past || cancelled ? 'border-line bg-sunken' : levelTint[level],
        )}
      >
        <time dateTime={startsAt} className="font-display block font-bold">
          {date}
        </time>
        <span className="sr-only">{textOf({ levels })(`word.${level}`)}: </span>
        <span
          dir="auto"
          className={cx(
            'line-clamp-4 group-hover:underline',
            past || cancelled ? 'text-ink-soft' : 'text-ink',
            cancelled && 'line-through',
          )}
        >
          {title}
        </span>
        {past && <span className="sr-only"> ({textOf({ community: words })('ladder.past')})</span>}
      </Link>
    </li>
  );
}
