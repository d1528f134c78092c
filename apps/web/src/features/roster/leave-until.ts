import { dateFormat } from '../../lib/dates.ts';

/** `Wed 9 Dec, 17:30`, on the clock of the meetup. */
export const leaveUntilText = (leaveUntil: string, timeZone: string): string =>
  dateFormat(timeZone, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(leaveUntil),
  );
