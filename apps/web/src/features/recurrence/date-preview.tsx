import { recurrence as words } from '@hallway/i18n/en/recurrence';
import type { Level, Recurrence } from '@hallway/contracts';
import { levelAt, occurrences, recurrenceFault } from '@hallway/time/recurrence';
import { Link } from '@tanstack/react-router';
import { problems } from '@hallway/i18n/en/problems';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type RecurrenceValues, ruleOf } from './recurrence-values.ts';
import { day, ruleText } from './rule-text.ts';

interface DatePreviewProps {
  values: RecurrenceValues;
  pattern: readonly Level[];
  dates: Recurrence['dates'];
  onSkips: (skips: string[]) => void;
}

/** The next twelve dates of what is being chosen, each with its level; a click leaves one out. */
export function DatePreview({ values, pattern, dates, onSkips }: DatePreviewProps) {
  const t = textOf({ recurrence: words });
  const rule = ruleOf(values);
  if (!rule || !values.wallStart) return <p className="text-ink-soft">{t('preview.empty')}</p>;
  const recurrence = { rule, wallStart: values.wallStart, timeZone: values.timeZone, skips: values.skips };
  const fault = recurrenceFault(recurrence);
  if (fault) return <Notice tone="warning">{textOf({ problems })(`recurrence.${fault}`)}</Notice>;
  const made = new Map(dates.flatMap(({ date, meetup, level }) => (meetup ? [[date, { ...meetup, level }]] : [])));
  const coming = occurrences(recurrence, { after: new Date().toISOString(), limit: 12 });
  return (
    <>
      <p className="mb-3 font-semibold">{ruleText(recurrence)}</p>
      <ol className="divide-y divide-line">
        {coming.map(({ date, index, skipped }) => {
          const meetup = made.get(date);
          const level = meetup?.level ?? levelAt(pattern, { index, phase: values.patternStart });
          return (
            <li key={date} className="flex min-h-12 flex-wrap items-center gap-x-3 py-1">
              <time dateTime={date} className={cx('min-w-42', skipped && 'text-ink-soft line-through')}>
                {day(date)}
                {skipped && <span className="sr-only"> ({t('skipped')})</span>}
              </time>
              {level && !skipped && <LevelBadge level={level} size="sm" />}
              {meetup && !skipped && (
                <Link to="/m/$meetup/edit" params={{ meetup: meetup.slug }} className="link text-[0.94rem]">
                  {t('made')}
                  {meetup.own.length > 0 && `, ${t('own')}`}
                </Link>
              )}
              {!meetup && (
                <Button
                  look="bare"
                  size="sm"
                  className="ml-auto"
                  aria-label={t(skipped ? 'takeBackNamed' : 'leaveOutNamed', { date: day(date) })}
                  onClick={() =>
                    onSkips(skipped ? values.skips.filter((each) => each !== date) : [...values.skips, date])
                  }
                >
                  {t(skipped ? 'takeBack' : 'leaveOut')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
