interface Meetup {
  state: string;
  startsAt: string;
  endsAt: string;
}

/** Whether people are in the room right now. */
export const goingOn = ({ state, startsAt, endsAt }: Meetup, now = Date.now()): boolean =>
  state === 'published' && Date.parse(startsAt) <= now && now < Date.parse(endsAt);
