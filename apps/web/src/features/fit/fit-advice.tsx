import { fit as words } from '@hallway/i18n/en/fit';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { adviceShown } from './advice-shown.ts';
import { FitVerdict } from './fit-verdict.tsx';
import { fitOf } from './fit.ts';
import { useKnown } from './use-known.ts';

/** Beside the button that says "I am coming": whether it fits, and where to go instead. It advises, it never blocks. */
export default function FitAdvice({ meetup }: { meetup: Meetup }) {
  const t = textOf({ fit: words });
  const { items, keys } = useKnown();
  const box = useRef<HTMLDivElement>(null);
  const fit = fitOf(meetup.assumptions, keys);
  const advises = items !== undefined && fit.verdict === 'missing';
  useEffect(() => {
    if (!advises || !box.current) return;
    const observer = new IntersectionObserver(([entry]) => entry!.isIntersecting && adviceShown.mark(meetup.slug), {
      threshold: 0.6,
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [advises, meetup.slug]);
  if (!items) return null;
  const { counterpart } = meetup;
  return (
    <div ref={box} className="mb-4 rounded-md bg-sunken px-3 py-2.5">
      <FitVerdict fit={fit} />
      {fit.verdict === 'untold' && (
        <a href="#promise" className="link mt-1 inline-block min-h-6 font-semibold">
          {t('check')}
        </a>
      )}
      {advises &&
        (counterpart?.level === 'newbie' ? (
          <p className="mt-2">
            {t('counterpart')}{' '}
            <Link to="/m/$meetup" params={{ meetup: counterpart.slug }} className="link font-semibold">
              <LevelMark level="newbie" className="mr-1 inline size-4 text-newbie" />
              <bdi>{counterpart.title}</bdi>
            </Link>
            , {longDate(counterpart.startsAt, counterpart.timeZone)}
          </p>
        ) : (
          <p className="mt-1 text-ink-soft">{t('noCounterpart')}</p>
        ))}
    </div>
  );
}
