import type { NotificationKind } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface Lead {
  kind: Extract<NotificationKind, 'reminder-day' | 'reminder-hours'>;
  /** SQL over `m`: when the reminder is due. */
  due: string;
  /** Further ahead than this no meetup can be due. */
  horizon: string;
  /** Due longer ago than this it comes too late to be of use: the worker was down. */
  tooLate: string;
  /** Who was told of another time this shortly before is not told again. */
  toldLately: string;
}

export const leads: readonly Lead[] = [
  {
    // the same time of day on the day before, where the meetup is: across a change of the clocks that is 23 or 25 hours
    kind: 'reminder-day',
    due: `((m.starts_at AT TIME ZONE m.time_zone) - interval '1 day') AT TIME ZONE m.time_zone`,
    horizon: '26 hours',
    tooLate: '12 hours',
    toldLately: '6 hours',
  },
  {
    kind: 'reminder-hours',
    due: `m.starts_at - interval '2 hours'`,
    horizon: '2 hours',
    tooLate: '80 minutes',
    toldLately: '30 minutes',
  },
];

/**
 * For everybody who had a seat when the reminder became due. The key carries the date it reminds of: a meetup that is moved gets
 * another reminder, one that is scanned twice, or by two workers, does not.
 */
const insert = ({ kind, due, horizon, tooLate, toldLately }: Lead) => ({
  name: `reminders-${kind}`,
  text: /* sql */ `
    INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
      SELECT '${kind}', r.member_id, m.id, jsonb_build_object('startsAt', zoned_iso(m.starts_at, m.time_zone)),
        concat_ws(':', '${kind}', m.id, extract(epoch FROM m.starts_at)::bigint, r.member_id), $1
      FROM (SELECT *, ${due} AS due FROM meetups m
            WHERE state = 'published' AND starts_at > $1 AND starts_at <= $1::timestamptz + interval '${horizon}') m
        JOIN rsvps r ON r.meetup_id = m.id AND r.status = 'going' AND r.changed_at < m.due
      WHERE m.due <= $1 AND m.due > $1::timestamptz - interval '${tooLate}'
        AND NOT EXISTS (
          SELECT FROM notifications told
          WHERE told.member_id = r.member_id AND told.meetup_id = m.id AND told.kind = 'rsvp-changed'
            AND told.payload ->> 'change' IN ('time', 'time-and-place')
            AND told.created_at > m.due - interval '${toldLately}')
      ORDER BY m.starts_at, m.id, r.member_id
    ON CONFLICT (dedupe_key) DO NOTHING
    RETURNING id::text`,
});

const statements = leads.map(insert);

@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  /** Writes what has become due. @returns the ids of the new notifications. */
  async writeDue(tx: EntityManager, now: Date): Promise<string[]> {
    const ids: string[] = [];
    for (const statement of statements) {
      const rows = await this.database.prepared<{ id: string }>(statement, [now], tx);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }
}
