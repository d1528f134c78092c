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
  if (starts.every((start) => offsetAt(start, communityZone) === start.slice(-6))) return communityZone;
  if (offset.endsWith(':00')) {
    const hours = Number(offset.slice(0, 3));
    if (hours < -12 || hours > 14) return communityZone;
    // POSIX counts them the other way round
    return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  }
  return communityZone;
}

function offsetAt(instant: string, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', '') || '+00:00';
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  return format;
}
