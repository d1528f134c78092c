const dayMs = 86_400_000;

/** What a feed holds: the past half year and all that comes; what was cancelled stays, marked so, until a month after its date. */
export interface FeedWindow {
  startsAfter: Date;
  cancelledEndsAfter: Date;
}

/** Both begin with a day of UTC, so that a feed is the same all day long and a calendar program that asks again gets a 304. */
export function feedWindow(now: Date): FeedWindow {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  return { startsAfter: new Date(today - 183 * dayMs), cancelledEndsAfter: new Date(today - 30 * dayMs) };
}
