import { toInstant, toWallTime } from '@hallway/time';

interface Ended {
  endsAt: Date;
  timeZone: string;
}

const restMs = 2 * 3_600_000;
const days = 14;

/** The morning after: the first nine o'clock where the meetup was, two hours or more after its end. */
export function askingTime({ endsAt, timeZone }: Ended): Date {
  const rested = toWallTime(new Date(endsAt.getTime() + restMs).toISOString(), timeZone);
  const today = rested.slice(0, 10);
  return nineOClock(rested.slice(11) <= '09:00' ? today : dayAfter(today, 1), timeZone);
}

/** Answers are taken from the end of the meetup until 14 days after people were asked, by the calendar there. */
export function closingTime(meetup: Ended): Date {
  const asked = toWallTime(askingTime(meetup).toISOString(), meetup.timeZone);
  return nineOClock(dayAfter(asked.slice(0, 10), days), meetup.timeZone);
}

/** A place can leave out a whole day when it changes its zone: then it is the next one. */
function nineOClock(date: string, timeZone: string): Date {
  const there = toInstant({ wallTime: `${date}T09:00`, timeZone });
  return there.ok ? new Date(there.instant) : nineOClock(dayAfter(date, 1), timeZone);
}

const dayAfter = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
