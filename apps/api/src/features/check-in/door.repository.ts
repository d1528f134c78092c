import {
  type CommunityRole,
  type DoorPerson,
  type DoorCounts,
  type DoorDuplicate,
  type Level,
  type meetupStates,
  placeLine,
  type PlaceParts,
  type visibilities,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { placeJson } from '../meetups/index.ts';
import { doorSince, doorWhole } from './door.sql.ts';

/** The meetup as the door knows it, with what the viewer is to it. */
export interface DoorRow {
  id: string;
  slug: string;
  title: string;
  communityId: string;
  level: Level;
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
  startsAt: Date;
  endsAt: Date;
  view: {
    startsAt: string;
    endsAt: string;
    timeZone: string;
    place: string;
    community: { slug: string; title: string };
  };
  roles: CommunityRole[] | null;
  helper: boolean;
  hasRsvp: boolean;
}

type Person = Omit<DoorPerson, 'ticket'>;

export interface DoorState {
  people: Person[];
  counts: DoorCounts;
  duplicates: DoorDuplicate[];
}

export interface RecordedAct {
  id: string;
  act: string;
  method: 'ticket' | 'name';
  at: Date;
  memberId?: string | undefined;
  walkInId?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  guests: number;
}

interface Recorded {
  id: string;
  outcome: 'recorded' | 'duplicate' | 'refused';
  code: string | null;
  key: string | null;
  earlier?: { at: string; device: string } | null;
  /** As they are known now; null where nobody is. */
  person: Person | null;
}

const access = {
  name: 'door-access',
  text: /* sql */ `
    SELECT m.id, m.slug, m.title, m.community_id AS "communityId", m.level, m.state, m.visibility, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
      json_build_object('startsAt', zoned_iso(m.starts_at, m.time_zone), 'endsAt', zoned_iso(m.ends_at, m.time_zone), 'timeZone', m.time_zone,
        'place', ${placeJson('m')},
        'community', json_build_object('slug', c.slug, 'title', c.title)) AS view,
      cm.roles, (h.added_at IS NOT NULL AND h.removed_at IS NULL OR EXISTS (
        SELECT FROM shifts s JOIN shift_signups u ON u.shift_id = s.id
        WHERE s.meetup_id = m.id AND s.duty = 'door' AND u.member_id = $2 AND u.assigned_by IS NOT NULL)) AS helper, r.member_id IS NOT NULL AND r.removed_at IS NULL AS "hasRsvp"
    FROM meetups m JOIN communities c ON c.id = m.community_id
    LEFT JOIN community_members cm ON cm.community_id = m.community_id AND cm.member_id = $2
    LEFT JOIN door_helpers h ON h.meetup_id = m.id AND h.member_id = $2
    LEFT JOIN rsvps r ON r.meetup_id = m.id AND r.member_id = $2
    WHERE m.slug = $1`,
};
const toldSkew = {
  name: 'door-told-skew',
  text: /* sql */ `
    SELECT skew_ms::float8 AS "skewMs" FROM attendance_log
    WHERE meetup_id = $1 AND recorded_by = $2 AND device = $3 AND abs(skew_ms - $4::bigint) < $5
    ORDER BY received_at DESC, id DESC LIMIT 1`,
};
const record = { name: 'door-record', text: 'SELECT door_record($1, $2, $3, $4, $5, $6) AS outcomes' };

@Injectable()
export class DoorRepository {
  constructor(private readonly database: Database) {}

  async access(slug: string, memberId: string): Promise<DoorRow | undefined> {
    const [row] = await this.database.prepared<
      Omit<DoorRow, 'view'> & { view: Omit<DoorRow['view'], 'place'> & { place: PlaceParts } }
    >(access, [slug, memberId]);
    return row && { ...row, view: { ...row.view, place: placeLine(row.view.place) } };
  }

  /** Everybody, in one query however many there are. */
  async whole(meetupId: string, now: Date): Promise<DoorState> {
    const [row] = await this.database.prepared<{ state: DoorState }>(doorWhole, [meetupId, now]);
    return row!.state;
  }

  /** Whom something happened to since then. */
  async since(meetupId: string, now: Date, since: Date): Promise<DoorState> {
    const [row] = await this.database.prepared<{ state: DoorState }>(doorSince, [meetupId, now, since]);
    return row!.state;
  }

  /** What a phone told of its clock at this meetup before, if that was about the same: how it is corrected does not change within an evening. */
  async toldSkew(
    meetupId: string,
    { by, device, skewMs, within }: { by: string; device: string; skewMs: number; within: number },
  ): Promise<number | undefined> {
    const rows = await this.database.prepared<{ skewMs: number }>(toldSkew, [meetupId, by, device, skewMs, within]);
    return rows[0]?.skewMs;
  }

  /** All of it in one round trip, which is a transaction of its own. */
  async record(
    meetupId: string,
    {
      by,
      device,
      skewMs,
      now,
      acts,
    }: { by: string; device: string; skewMs: number; now: Date; acts: readonly RecordedAct[] },
  ): Promise<Recorded[]> {
    const values = [meetupId, by, device, skewMs, now, JSON.stringify(acts)];
    const [row] = await this.database.prepared<{ outcomes: Recorded[] }>(record, values);
    return row!.outcomes;
  }
}
