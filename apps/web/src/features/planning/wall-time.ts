import { toInstant, toWallTime } from '@hallway/time';

/** The instant a wall time means in a zone, or null where there is none (nothing chosen, a gap). */
export function instantOf(wallTime: string | null, timeZone: string): string | null {
  if (!wallTime) return null;
  const found = toInstant({ wallTime, timeZone });
  return found.ok ? found.instant : null;
}

/** A time that does not exist there goes out as it was typed, so that it is refused and not dropped. */
export const instantToSend = (wallTime: string | null, timeZone: string): string | null =>
  instantOf(wallTime, timeZone) ?? wallTime;

export const wallOf = (instant: string | null, timeZone: string): string | null =>
  instant === null ? null : toWallTime(instant, timeZone).slice(0, 16);

/** Moves a wall time by minutes as the calendar counts them, without looking at any zone. */
export function shiftWall(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime.slice(0, 16)}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

export const wallMinutes = (from: string, to: string): number =>
  (Date.parse(`${to.slice(0, 16)}Z`) - Date.parse(`${from.slice(0, 16)}Z`)) / 60_000;

/** `2 h 30 min` */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ');
}
