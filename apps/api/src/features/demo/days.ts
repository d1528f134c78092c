import { localDate } from '@hallway/time/format';

/** The wall time of a day counted from `today`, where the meetup is: `{ day: 6, time: '18:30' }` → `2026-11-27T18:30`. */
export function wallTime({
  today,
  day,
  time,
  timeZone,
}: {
  today: Date;
  day: number;
  time: string;
  timeZone: string;
}): string {
  return `${localDate(new Date(today.getTime() + day * 86_400_000).toISOString(), timeZone)}T${time}`;
}
