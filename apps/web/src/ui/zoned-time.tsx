import { common } from '@hallway/i18n/en/common';
import { isSameZoneOffset, localDate, zoneShort } from '@hallway/time/format';
import { dateFormat, timeRange } from '../lib/dates.ts';
import { textOf } from '../lib/text.ts';
import { viewerZone } from '../lib/viewer.ts';

interface ZonedTimeProps {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** Whose clock to compare with; the browser's unless told. */
  viewer?: string;
}

/** Times in the meetup's zone; where the reader's clock shows something else, theirs too: beside it, on a phone below it. */
export function ZonedTime({ startsAt, endsAt, timeZone, viewer = viewerZone() }: ZonedTimeProps) {
  const differs = !isSameZoneOffset(startsAt, timeZone, viewer);
  const sameDay = localDate(startsAt, timeZone) === localDate(endsAt, timeZone);
  return (
    <>
      <time dateTime={`${startsAt}/${endsAt}`} className={sameDay ? 'whitespace-nowrap' : undefined}>
        {timeRange(startsAt, endsAt, timeZone)}
        {differs && ` ${zoneShort(startsAt, timeZone)}`}
      </time>
      {differs && (
        <span className="text-ink-soft max-sm:block">
          <span className="max-sm:hidden"> · </span>
          {textOf({ common })('yourTime', { time: rangeThere(startsAt, endsAt, timeZone, viewer) })}
        </span>
      )}
    </>
  );
}

/** An evening here may be tomorrow's morning there: then the day is said too. */
function rangeThere(startsAt: string, endsAt: string, timeZone: string, viewer: string): string {
  const range = timeRange(startsAt, endsAt, viewer);
  const named = localDate(startsAt, viewer) !== localDate(endsAt, viewer);
  if (named || localDate(startsAt, viewer) === localDate(startsAt, timeZone)) return range;
  const day = dateFormat(viewer, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day.format(new Date(startsAt))}, ${range}`;
}
