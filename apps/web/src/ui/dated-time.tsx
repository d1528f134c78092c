import { longDate, oneDay } from '../lib/dates.ts';
import { ZonedTime } from './zoned-time.tsx';

interface DatedTimeProps {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  viewer?: string;
}

/** Day and hours in one line; a meetup over several days names its days in the range alone. */
export function DatedTime({ startsAt, endsAt, timeZone, ...viewer }: DatedTimeProps) {
  return (
    <>
      {oneDay({ startsAt, endsAt, timeZone }) && `${longDate(startsAt, timeZone)}, `}
      <ZonedTime startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} {...viewer} />
    </>
  );
}
