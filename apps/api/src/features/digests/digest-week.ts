import { toWallTime } from '@hallway/time';

/** Monday, from eight in the morning; who could not be served by eight in the evening waits for the next one. */
const [from, until] = [8, 20];
const days = 86_400_000;

/**
 * The ISO 8601 week (`2026-W49`) whose digest is due now where clocks show that zone's time, or null.
 * By the wall clock: a change of the clocks neither repeats nor swallows one.
 */
export function digestWeek(now: Date, timeZone: string): string | null {
  const wall = toWallTime(now.toISOString(), timeZone);
  const date = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  const hour = Number(wall.slice(11, 13));
  return date.getUTCDay() === 1 && hour >= from && hour < until ? isoWeek(date) : null;
}

/** The week belongs to the year of its Thursday. */
function isoWeek(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * days);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * days));
  return `${year}-W${String(number).padStart(2, '0')}`;
}
