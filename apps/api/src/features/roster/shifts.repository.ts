import type { MyDuty } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { ShiftEntity } from './shift.entity.ts';
import type { ShiftRow } from './shift.view.ts';

const hours = /* sql */ `zoned_iso(s.starts_at, m.time_zone) AS "startsAt", zoned_iso(s.ends_at, m.time_zone) AS "endsAt",
    zoned_iso(s.starts_at - make_interval(hours => s.leave_hours), m.time_zone) AS "leaveUntil"`;

const view = /* sql */ `
  SELECT s.id, s.meetup_id, s.duty, s.title, s.note, ${hours}, s.places, s.taken, s.open_to AS "openTo", s.leave_hours AS "leaveHours", s.version,
    EXISTS (SELECT FROM shift_signups x WHERE x.shift_id = s.id AND x.member_id = $2) AS mine,
    coalesce((
      SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'image', p.image, 'speaks', (
        SELECT t.title FROM session_speakers sp JOIN sessions t ON t.id = sp.session_id JOIN meetups tm ON tm.id = t.meetup_id
        WHERE sp.member_id = p.id AND t.starts_at < s.ends_at AND t.ends_at > s.starts_at
          AND tm.community_id = m.community_id AND tm.state <> 'cancelled' ORDER BY t.starts_at LIMIT 1
      )) ORDER BY x.created_at, p.id)
      FROM shift_signups x JOIN members p ON p.id = x.member_id WHERE x.shift_id = s.id), '[]') AS people
  FROM shifts s JOIN meetups m ON m.id = s.meetup_id`;

const ofMeetup = {
  name: 'roster.of-meetup',
  text: `${view} WHERE s.meetup_id = $1 ORDER BY s.starts_at, s.ends_at, s.id`,
};
const one = { name: 'roster.one', text: `${view} WHERE s.id = $1` };
const ofMember = {
  name: 'roster.of-member',
  text: /* sql */ `
    SELECT s.id, s.duty, s.title, s.note, ${hours}, s.starts_at,
      json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'timeZone', m.time_zone, 'venueName', m.venue_name,
        'community', json_build_object('slug', c.slug, 'title', c.title)) AS meetup
    FROM shift_signups x JOIN shifts s ON s.id = x.shift_id JOIN meetups m ON m.id = s.meetup_id JOIN communities c ON c.id = m.community_id
    WHERE x.member_id = $1 AND x.ends_at > $2 AND ($3::timestamptz IS NULL OR (x.starts_at, x.shift_id) > ($3, $4::uuid))
    ORDER BY x.starts_at, x.shift_id LIMIT $5`,
};

@Injectable()
export class ShiftsRepository {
  constructor(private readonly database: Database) {}

  ofMeetup(meetupId: string, viewerId: string): Promise<(ShiftRow & Record<string, unknown>)[]> {
    return this.database.prepared(ofMeetup, [meetupId, viewerId]);
  }

  async view(id: string, viewerId: string, tx: EntityManager): Promise<ShiftRow> {
    const [row] = await this.database.prepared<ShiftRow & Record<string, unknown>>(one, [id, viewerId], tx);
    return row!;
  }

  ofMember(
    memberId: string,
    { now, after, limit }: { now: Date; after: readonly (string | null)[]; limit: number },
  ): Promise<(MyDuty & { starts_at: Date })[]> {
    return this.database.prepared(ofMember, [memberId, now, ...after, limit]);
  }

  /** The slug of its meetup, whose hours and state stay as they are until the end of the transaction. */
  async meetupHeld(tx: EntityManager, shiftId: string): Promise<string | null> {
    const [row]: { slug: string }[] = await tx.query(
      'SELECT m.slug FROM meetups m JOIN shifts s ON s.meetup_id = m.id WHERE s.id = $1 FOR SHARE OF m',
      [shiftId],
    );
    return row?.slug ?? null;
  }

  /** Its hours stay as they are until the end of the transaction; others may sign up meanwhile. */
  withHoursHeld(tx: EntityManager, id: string): Promise<ShiftEntity | null> {
    return tx.findOne(ShiftEntity, { where: { id }, lock: { mode: 'for_key_share' } });
  }

  locked(tx: EntityManager, id: string): Promise<ShiftEntity | null> {
    return tx.findOne(ShiftEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  count(tx: EntityManager, meetupId: string): Promise<number> {
    return tx.countBy(ShiftEntity, { meetupId });
  }

  async insert(tx: EntityManager, shift: Partial<ShiftEntity>): Promise<void> {
    await tx.insert(ShiftEntity, shift);
  }

  async save(tx: EntityManager, { taken: _, ...shift }: ShiftEntity): Promise<void> {
    await tx.update(ShiftEntity, { id: shift.id }, shift);
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(ShiftEntity, { id });
  }

  /** The shifts of a meetup for a copy of it, at the same distance from the start; nobody is on them. */
  async copy(tx: EntityManager, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
    await tx.query(
      `INSERT INTO shifts (id, meetup_id, duty, title, note, starts_at, ends_at, places, open_to, leave_hours)
       SELECT gen_random_uuid(), t.id, s.duty, s.title, s.note, s.starts_at + (t.starts_at - f.starts_at), s.ends_at + (t.starts_at - f.starts_at),
         s.places, s.open_to, s.leave_hours
       FROM shifts s JOIN meetups f ON f.id = s.meetup_id, meetups t WHERE f.id = $1 AND t.id = $2`,
      [fromId, toId],
    );
  }

  /** All shifts of a meetup at once. They may overlap while they move; at the end nobody is on two. */
  async shiftAll(tx: EntityManager, meetupId: string, shiftMs: number): Promise<void> {
    await tx.query('SET CONSTRAINTS shift_signups_no_collision DEFERRED');
    await tx.query(
      `UPDATE shifts SET starts_at = starts_at + $2 * interval '1 millisecond', ends_at = ends_at + $2 * interval '1 millisecond',
         version = version + 1 WHERE meetup_id = $1`,
      [meetupId, shiftMs],
    );
    await tx.query('SET CONSTRAINTS shift_signups_no_collision IMMEDIATE');
  }
}
