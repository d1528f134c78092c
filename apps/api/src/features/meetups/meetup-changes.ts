import type { MeetupEntity } from './meetup.entity.ts';

type Facts = Pick<
  MeetupEntity,
  'startsAt' | 'endsAt' | 'timeZone' | 'venueName' | 'venueAddress' | 'room' | 'city' | 'onlineUrl'
>;

const placeFields = ['venueName', 'venueAddress', 'room', 'city', 'onlineUrl'] as const;

/** What of a change people with an RSVP are mailed about; null: nothing they planned by. */
export function tellableChange(before: Facts, after: Facts): 'time' | 'place' | 'time-and-place' | null {
  const time =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.timeZone !== after.timeZone;
  const place = placeFields.some((field) => before[field] !== after[field]);
  if (time && place) return 'time-and-place';
  return time ? 'time' : place ? 'place' : null;
}

/** The facts of a mail about a change, as JSON. The online link goes only to those who have a seat and stays out of the payload. */
export const changeFacts = ({ startsAt, endsAt, timeZone, venueName, venueAddress, room, city }: Facts) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  timeZone,
  venueName,
  venueAddress,
  room,
  city,
});
