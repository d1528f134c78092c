import { levels } from '@hallway/i18n/en/levels';
import { meetup as words } from '@hallway/i18n/en/meetup';
import type { Level } from '@hallway/contracts/kernel/fields';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { cx } from '../../lib/cx.ts';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';

const FitCheck = lazy(() => import('../fit/fit-check.tsx'));

interface Promised {
  level: Level;
  assumptions: readonly string[];
  outcomes: readonly string[];
  counterpart?: Meetup['counterpart'];
}

interface LevelPromiseProps {
  meetup: Promised;
  /** It took place, or never will: nobody is asked any more whether it fits. */
  over: boolean;
}

const tint = {
  newbie: 'border-newbie-line bg-newbie-tint',
  advanced: 'border-advanced-line bg-advanced-tint',
} satisfies Record<Level, string>;
const ink = { newbie: 'text-newbie', advanced: 'text-advanced' } satisfies Record<Level, string>;

/** The level as a promise in words: what is taken for granted, what one can do afterwards, and where to go if it does not fit. */
export function LevelPromise({ meetup, over }: LevelPromiseProps) {
  const l = textOf({ levels });
  const { level, assumptions, outcomes, counterpart } = meetup;
  return (
    <section aria-labelledby="promise" className={cx('rounded-lg border p-5 sm:p-6', tint[level])}>
      <h2 id="promise" className={cx('flex items-center gap-2.5 text-2xl', ink[level])}>
        <LevelMark level={level} className="size-7 shrink-0" />
        <span>
          {l(`word.${level}`)}
          <span className="sr-only">: </span>
          <span className="ml-2 inline-block font-normal tracking-normal text-ink max-sm:hidden">
            {l(`promise.${level}`)}
          </span>
        </span>
      </h2>
      <p className="mt-2 text-ink sm:hidden">{l(`promise.${level}`)}</p>
      <div className={cx('mt-4 grid grid-cols-1 gap-x-8 gap-y-4', outcomes.length > 0 && 'sm:grid-cols-2')}>
        <div>
          {(assumptions.length > 0 || level === 'newbie') && (
            <h3 className="mb-1.5 text-lg">{assumptions.length > 0 ? l('assumes') : l('assumesNothing')}</h3>
          )}
          {/* Only a session can be advanced without sentences of its own: its meetup has them. */}
          {assumptions.length === 0 && level === 'advanced' && <p>{textOf({ meetup: words })('assumesAsMeetup')}</p>}
          {assumptions.length === 0 && level === 'newbie' && <p>{textOf({ meetup: words })('assumesNothingText')}</p>}
          {over && <Sentences items={assumptions} level={level} />}
          {!over && assumptions.length > 0 && (
            <Suspense fallback={<Sentences items={assumptions} level={level} />}>
              <FitCheck assumptions={assumptions} />
            </Suspense>
          )}
        </div>
        {outcomes.length > 0 && (
          <div>
            <h3 className="mb-1.5 text-lg">{l('outcomes')}</h3>
            <Sentences items={outcomes} level={level} />
          </div>
        )}
      </div>
      {counterpart && (
        <p className="mt-5 border-t border-current/20 pt-4">
          {textOf({ meetup: words })(`counterpart.${counterpart.level}`)}{' '}
          <Link to="/m/$meetup" params={{ meetup: counterpart.slug }} className="link font-semibold" dir="auto">
            {counterpart.title}
          </Link>
          <span>, {longDate(counterpart.startsAt, counterpart.timeZone)}</span>
        </p>
      )}
    </section>
  );
}

function Sentences({ items, level }: { items: readonly string[]; level: Level }) {
  if (items.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {items.map((sentence, index) => (
        <li key={index} className="flex gap-2.5" dir="auto">
          <span aria-hidden="true" className={cx('mt-[0.55em] h-0.5 w-3 shrink-0 bg-current', ink[level])} />
          <span className="min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
