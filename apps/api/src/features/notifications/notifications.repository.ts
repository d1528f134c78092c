import { factsOf, type NotificationKind } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { MeetupNotification, NewNotification } from './new-notification.ts';

interface IdRow {
  /** Null: nothing to deliver. */
  id: string | null;
}

const insert = {
  name: 'notifications-insert',
  text: /* sql */ `
    INSERT INTO notifications (kind, member_id, meetup_id, community_id, payload, dedupe_key, created_at, state)
      SELECT kind, member_id, meetup_id, community_id, payload, dedupe_key, $2, state
      FROM jsonb_to_recordset($1::jsonb) AS n (ord int, kind text, member_id uuid, meetup_id uuid, community_id uuid, payload jsonb, dedupe_key text, state text)
      ORDER BY ord
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING CASE state WHEN 'pending' THEN id::text END AS id`,
};

/**
 * Run it with the seats of the meetup locked: every RSVP holds that lock, so it is either committed and told here, or waits and
 * will see the change itself.
 */
const insertForMeetup = {
  name: 'notifications-insert-for-meetup',
  text: /* sql */ `
    INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
      SELECT $2, r.member_id, r.meetup_id,
        $3::jsonb || jsonb_build_object('sequence', r.sequence, 'held', r.status),
        $4 || ':' || r.member_id, $5
      FROM rsvps r
      WHERE r.meetup_id = $1 AND r.status IN ('going', 'waitlisted', 'requested')
      ORDER BY r.status, r.position, r.changed_at, r.member_id
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id::text`,
};

@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  async insert<K extends NotificationKind>(
    tx: EntityManager,
    notifications: readonly NewNotification<K>[],
    now: Date,
  ): Promise<string[]> {
    const rows = notifications.map(
      ({ kind, memberId, meetupId = null, communityId = null, payload, dedupeKey }, ord) => ({
        ord,
        kind,
        member_id: memberId,
        meetup_id: meetupId,
        community_id: communityId,
        payload,
        dedupe_key: dedupeKey,
        // told inside the application alone
        state: factsOf(kind).inAppOnly ? 'skipped' : 'pending',
      }),
    );
    return ids(await this.database.prepared<IdRow>(insert, [JSON.stringify(rows), now], tx));
  }

  async insertForMeetup<K extends NotificationKind>(
    tx: EntityManager,
    { meetupId, kind, payload, dedupePrefix }: MeetupNotification<K>,
    now: Date,
  ): Promise<string[]> {
    const values = [meetupId, kind, JSON.stringify(payload), dedupePrefix, now];
    return ids(await this.database.prepared<IdRow>(insertForMeetup, values, tx));
  }
}

const ids = (rows: readonly IdRow[]): string[] => rows.flatMap(({ id }) => id ?? []);
