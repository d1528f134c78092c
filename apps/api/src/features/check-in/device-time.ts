/** Below this a difference may be the way of the message; correcting it would put a phone's own acts into the wrong order. */
const believed = 60_000;

/** By how much the clock of a device goes before ours, as far as a message it sent can tell. */
export const skewOf = (sentAt: string, now: Date): number => Date.parse(sentAt) - now.getTime();

/**
 * When something happened at a device, by our clock: its own time, corrected where its clock is far off, and never after we heard of it,
 * so that a phone living in next year does not have the last word for a year.
 */
export function deviceTime(at: string, { skewMs, now }: { skewMs: number; now: Date }): Date {
  const told = Date.parse(at);
  const corrected = Math.abs(skewMs) > believed ? told - skewMs : told;
  return new Date(Math.min(corrected, now.getTime()));
}

/** The column is an integer: a clock further off than 24 days is simply wrong. */
export const noteOfSkew = (skewMs: number): number =>
  Math.max(-2_147_483_647, Math.min(2_147_483_647, Math.round(skewMs)));
