import { recurrence as words } from '@hallway/i18n/en/recurrence';
import { readRule } from '@hallway/time/rule';
import { formatLocale, textOf } from '../../lib/text.ts';

/** A rule as people say it: "Every 2nd Saturday of the month at 18:30". */
export function ruleText({ rule, wallStart }: { rule: string; wallStart: string }): string {
  const t = textOf({ recurrence: words });
  const time = wallStart.slice(11, 16);
  const parts = readRule(rule);
  if (!parts) return t('words.other', { rule, time });
  const { interval, ends } = parts;
  const said =
    parts.repeats === 'weekly'
      ? t('words.weekly', {
          interval,
          time,
          days: new Intl.ListFormat(formatLocale).format(parts.days.map((day) => t(`day.${day}`))),
        })
      : parts.repeats === 'monthly-day'
        ? t('words.monthDay', { interval, time, day: String(parts.day) })
        : parts.nth === -1
          ? t('words.last', { interval, time, day: t(`day.${parts.day}`) })
          : t('words.nth', { interval, time, nth: t(`nth.${parts.nth as 1 | 2 | 3 | 4}`), day: t(`day.${parts.day}`) });
  if (ends.kind === 'count') return said + t('words.count', { count: ends.count });
  if (ends.kind === 'until') return said + t('words.until', { date: day(ends.until) });
  return said;
}

/** A local date, written out. */
export const day = (date: string): string =>
  new Intl.DateTimeFormat(formatLocale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
