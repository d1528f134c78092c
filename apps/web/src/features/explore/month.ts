import {
  endOfMonth,
  getWeeksInMonth,
  parseDate,
  startOfMonth,
  startOfWeek,
  today,
  type CalendarDate,
} from '@internationalized/date';

const first = (month: string): CalendarDate => parseDate(`${month}-01`);
const nameOf = (date: CalendarDate): string => date.toString().slice(0, 7);

export const monthNow = (timeZone: string): string => nameOf(today(timeZone));
export const monthsLater = (month: string, count: number): string => nameOf(first(month).add({ months: count }));

/** The weeks of a month as they hang on a wall in this locale: days as `2026-12-01`, those of other months null. */
export function weeksOf(month: string, locale: string): (string | null)[][] {
  const [from, to] = [startOfMonth(first(month)), endOfMonth(first(month))];
  const start = startOfWeek(from, locale);
  return Array.from({ length: getWeeksInMonth(from, locale) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const date = start.add({ days: week * 7 + day });
      return date.compare(from) < 0 || date.compare(to) > 0 ? null : date.toString();
    }),
  );
}

/** What stands on each day; what lasts several stands on each of them. */
export function byDay<T extends { firstDay: string; lastDay: string }>(
  entries: readonly T[],
  month: string,
): Map<string, T[]> {
  const days = new Map<string, T[]>();
  const last = endOfMonth(first(month));
  for (const entry of entries) {
    let day = parseDate(entry.firstDay < `${month}-01` ? `${month}-01` : entry.firstDay);
    const end = parseDate(entry.lastDay);
    for (; day.compare(end) <= 0 && day.compare(last) <= 0; day = day.add({ days: 1 })) {
      const key = day.toString();
      days.set(key, [...(days.get(key) ?? []), entry]);
    }
  }
  return days;
}
