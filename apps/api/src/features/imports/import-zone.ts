import { offsetMinutes } from '@hallway/time';

/**
 * The zone of an imported schedule. A file states offsets only; the zone of the community is right when it had that offset on these days
 * (most schedules are imported by whoever lives there), else a zone of just that offset. Zones of part hours, or beyond those of the earth, have no such name: then the
 * community's is shown, and the instants are right all the same.
 */
export function zoneOf({
  offset,
  starts,
  communityZone,
}: {
  offset: string;
  starts: readonly string[];
  communityZone: string;
}): string {
  if (starts.every((start) => offsetMinutes(start, communityZone) === minutesEast(start.slice(-6))))
    return communityZone;
  const hours = minutesEast(offset) / 60;
  if (!Number.isInteger(hours) || hours < -12 || hours > 14) return communityZone;
  // POSIX counts them the other way round
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** Of an offset as the file has it: 330 for `+05:30`. */
const minutesEast = (offset: string): number =>
  (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
