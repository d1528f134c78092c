/** Below this a difference may be the way of the message; correcting it would put a phone's own acts into the wrong order. */
export const believed = 60_000;

/** By how much the clock of a device goes before ours, as far as a message it sent can tell. */
export const skewOf = (sentAt: string, now: Date): number => Date.parse(sentAt) - now.getTime();

/**
 * When each of these happened at a device, by our clock: its own time, corrected where its clock is far off, and never after we heard of it,
 * so that a phone living in next year does not have the last word for a year. What it did later stays later.
 */
export function deviceTimes(acts: readonly { at: string }[], { skewMs, now }: { skewMs: number; now: Date }): Date[] {
  const correction = Math.abs(skewMs) > believed ? skewMs : 0;
  const told = acts.map(({ at }) => Date.parse(at) - correction);
  const times = new Map<number, number>();
  let latest = now.getTime();
  for (const at of [...new Set(told)].sort((a, b) => b - a)) {
    const time = Math.min(at, latest);
    times.set(at, time);
    latest = time - 1;
  }
  return told.map((at) => new Date(times.get(at)!));
}
