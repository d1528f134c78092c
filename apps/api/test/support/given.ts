import { givenAttendance } from './given/attendance.ts';
import { givenCommunities } from './given/community.ts';
import { givenHackathons } from './given/hackathon.ts';
import { givenHouseKeeping } from './given/house-keeping.ts';
import { givenMeetups } from './given/meetup.ts';
import { givenMembers } from './given/members.ts';
import { givenRsvps } from './given/rsvp.ts';
import { givenSeries } from './given/series.ts';
import type { Store } from './given/store.ts';
import { givenTalks } from './given/talks.ts';

/** All builders: one file per feature in `given/`, valid by default, every field can be told. */
export function createGiven(database: Store) {
  return {
    ...givenMembers(database),
    ...givenCommunities(database),
    ...givenSeries(database),
    ...givenMeetups(database),
    ...givenRsvps(database),
    ...givenAttendance(database),
    ...givenTalks(database),
    ...givenHackathons(database),
    ...givenHouseKeeping(database),
  };
}

export type Given = ReturnType<typeof createGiven>;
