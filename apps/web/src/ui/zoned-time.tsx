import { common } from '@hallway/i18n/en/common';
import { longDate, sameClock, timeRange, zoneName } from '../lib/dates.ts';
import { textOf } from '../lib/text.ts';
import { viewerZone } from '../lib/viewer.ts';

interface ZonedTimeProps {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** Whose clock to compare with; the browser's unless told. */
  viewer?: string;
}

/** Times in the meetup's zone; where the reader's clock shows something else, theirs too. */
export function ZonedTime({ startsAt, endsAt, timeZone, viewer = viewerZone() }: ZonedTimeProps) {
  const differs = !sameClock(startsAt, timeZone, viewer);
  const sameDay = longDate(startsAt, timeZone) === longDate(endsAt, timeZone);
  return (
    <>
      <time dateTime={`${startsAt}/${endsAt}`} className={sameDay ? 'whitespace-nowrap' : undefined}>
        {timeRange(startsAt, endsAt, timeZone)}
        {differs && ` ${zoneName(startsAt, timeZone)}`}
      </time>
      {differs && (
        <span className="text-ink-soft">
          {' · '}
          {textOf({ common })('yourTime', { time: timeRange(startsAt, endsAt, viewer) })}
        </span>
      )}
    </>
  );
}
