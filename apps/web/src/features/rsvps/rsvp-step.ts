import type { Meetup, Rsvp, Seats } from '@hallway/contracts';

/** What one can do about coming, right now. */
export type RsvpStep =
  'draft' | 'cancelled' | 'over' | 'going' | 'waiting' | 'not-open' | 'closed' | 'full' | 'go' | 'wait';

interface Situation {
  meetup: Pick<Meetup, 'state' | 'startsAt' | 'endsAt'>;
  seats: Seats;
  status: Rsvp['status'];
  now: number;
}

/** The server decides; this only says beforehand what it would answer, so that nobody presses a button in vain. */
export function rsvpStep({ meetup, seats, status, now }: Situation): RsvpStep {
  if (meetup.state !== 'published') return meetup.state;
  if (Date.parse(meetup.endsAt) <= now) return 'over';
  if (status === 'going') return 'going';
  if (status === 'waitlisted') return 'waiting';
  if (seats.opensAt && Date.parse(seats.opensAt) > now) return 'not-open';
  if (Date.parse(meetup.startsAt) <= now || (seats.closesAt && Date.parse(seats.closesAt) <= now)) return 'closed';
  if (seats.capacity === null || seats.going < seats.capacity) return 'go';
  return seats.waitlist ? 'wait' : 'full';
}

/** What it will look like before the server has said so: a seat when there is one, else the end of the queue. */
export function expectAnswer(rsvp: Rsvp, answer: 'go' | 'cancel'): Rsvp {
  const { seats } = rsvp;
  if (answer === 'go') {
    const free = seats.capacity === null || seats.going < seats.capacity;
    return free
      ? { ...rsvp, status: 'going', position: null, seats: { ...seats, going: seats.going + 1 } }
      : {
          ...rsvp,
          status: 'waitlisted',
          position: seats.waitlisted + 1,
          seats: { ...seats, waitlisted: seats.waitlisted + 1 },
        };
  }
  const left =
    rsvp.status === 'waitlisted'
      ? { waitlisted: seats.waitlisted - 1 }
      : seats.waitlisted > 0
        ? { waitlisted: seats.waitlisted - 1 }
        : { going: seats.going - 1 };
  return { ...rsvp, status: 'cancelled', position: null, seats: { ...seats, ...left } };
}
