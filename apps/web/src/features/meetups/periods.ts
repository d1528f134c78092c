import { localDate, relativeDays } from '@hallway/time/format';
import { dateFormat } from '../../lib/dates.ts';
import { goingOn } from '../../lib/going-on.ts';

export type PeriodName = 'now' | 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek';

interface Dated {
  state: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

export interface Period<T> {
  key: string;
  /** A near period by name; anything further away is a month, written out. */
  name: PeriodName | null;
  month: string;
  items: T[];
}

/**
 * Cuts a list that is in order of time where a reader would: what goes on now, today, tomorrow, the two coming weeks, then by month.
 * Days are those of each meetup's zone.
 */
export function periodsOf<T extends Dated>(meetups: readonly T[], now: string): Period<T>[] {
  const periods: Period<T>[] = [];
  for (const meetup of meetups) {
    const name = nameOf(meetup, now);
    const key = name ?? localDate(meetup.startsAt, meetup.timeZone).slice(0, 7);
    const open = periods.find((period) => period.key === key);
    if (open) open.items.push(meetup);
    else periods.push({ key, name, month: monthOf(meetup), items: [meetup] });
  }
  return periods.sort((one, other) => Number(other.name === 'now') - Number(one.name === 'now'));
}

function nameOf(meetup: Dated, now: string): PeriodName | null {
  if (goingOn(meetup, Date.parse(now))) return 'now';
  const days = relativeDays(meetup.startsAt, now, meetup.timeZone);
  // Called off while it would have begun already: its day is over only when it would have been.
  if (days === 0 || (days < 0 && Date.parse(meetup.endsAt) > Date.parse(now))) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1 && days <= 7) return 'thisWeek';
  return days > 7 && days <= 14 ? 'nextWeek' : null;
}

const monthOf = ({ startsAt, timeZone }: Dated) =>
  dateFormat(timeZone, { month: 'long', year: 'numeric' }).format(new Date(startsAt));
