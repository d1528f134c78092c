import type { Meetup, Rsvp, Seats } from '@hallway/contracts';

/** What one can do about coming, right now. */
export type RsvpStep =
  | 'draft'
  | 'cancelled'
  | 'over'
  | 'going'
  | 'waiting'
  | 'requested'
  | 'refused'
  | 'not-open'
  | 'closed'
  | 'full'
  | 'go'
  | 'ask'
  | 'wait';

interface Situation {
  meetup: Pick<Meetup, 'state' | 'startsAt' | 'endsAt'>;
  seats: Seats;
  status: Rsvp['status'];
  now: number;
}

const standing = { going: 'going', waitlisted: 'waiting', requested: 'requested', refused: 'refused' } as const;

/** The server decides; this only says beforehand what it would answer, so that nobody presses a button in vain. */
export function rsvpStep({ meetup, seats, status, now }: Situation): RsvpStep {
  if (meetup.state !== 'published') return meetup.state;
  if (Date.parse(meetup.endsAt) <= now) return 'over';
  if (status !== null && status in standing) return standing[status as keyof typeof standing];
  if (seats.opensAt && Date.parse(seats.opensAt) > now) return 'not-open';
  if (Date.parse(meetup.startsAt) <= now || (seats.closesAt && Date.parse(seats.closesAt) <= now)) return 'closed';
  if (seats.approval) return 'ask';
  if (hasRoom(seats, 1)) return 'go';
  return seats.waitlist ? 'wait' : 'full';
}

/** One can say yes here and now. */
export const canAnswer = (step: RsvpStep): step is 'go' | 'ask' | 'wait' =>
  step === 'go' || step === 'ask' || step === 'wait';

/** One has an answer that can be taken back. */
export const holds = (step: RsvpStep): step is 'going' | 'waiting' | 'requested' =>
  step === 'going' || step === 'waiting' || step === 'requested';

/** Whether a party of that many would get seats at once: who waits already comes first. */
export const hasRoom = (seats: Seats, party: number): boolean =>
  seats.capacity === null || (seats.waitlisted === 0 && seats.going + party <= seats.capacity);

/** How many guests one could bring now: what the meetup allows, and the room that is left for those who have a seat. */
export function guestsPossible(rsvp: Pick<Rsvp, 'status' | 'guests' | 'seats'>): number {
  const { seats, status, guests } = rsvp;
  if (status === 'waitlisted') return guests;
  const most = Math.max(seats.guestsMax, status === 'going' ? guests : 0);
  if (seats.capacity === null) return most;
  if (status !== 'going') return Math.min(most, seats.capacity - 1);
  return Math.min(most, guests + (seats.waitlisted > 0 ? 0 : seats.capacity - seats.going));
}

/** What it will look like before the server has said so: a seat when there is one, else the end of the queue. */
export function expectAnswer(rsvp: Rsvp, answer: 'go' | 'cancel', guests = rsvp.guests): Rsvp {
  const { seats, status } = rsvp;
  if (answer === 'go') {
    if (status === 'going') return { ...rsvp, guests, seats: { ...seats, going: seats.going + guests - rsvp.guests } };
    if (status === 'waitlisted' || status === 'requested') return { ...rsvp, guests };
    if (seats.approval) return { ...rsvp, status: 'requested', position: null, guests };
    return hasRoom(seats, 1 + guests)
      ? { ...rsvp, status: 'going', position: null, guests, seats: { ...seats, going: seats.going + 1 + guests } }
      : {
          ...rsvp,
          status: 'waitlisted',
          position: seats.waitlisted + 1,
          guests,
          seats: { ...seats, waitlisted: seats.waitlisted + 1 },
        };
  }
  const left =
    status === 'requested'
      ? {}
      : status === 'waitlisted'
        ? { waitlisted: seats.waitlisted - 1 }
        : seats.waitlisted > 0 && rsvp.guests === 0
          ? { waitlisted: seats.waitlisted - 1 }
          : { going: seats.going - 1 - rsvp.guests };
  return { ...rsvp, status: 'cancelled', position: null, seats: { ...seats, ...left } };
}
