import type { Duty, Shift } from '@hallway/contracts';
import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export const givenHouseKeeping = (database: Store) => ({
  /** A shift of one place with the hours of its meetup, open to every member. */
  async shift(
    meetup: { id: string; startsAt: Date; endsAt: Date },
    fields: {
      duty?: Duty;
      places?: number;
      startsAt?: Date;
      endsAt?: Date;
      openTo?: Shift['openTo'];
      leaveHours?: number;
    } = {},
  ): Promise<{ id: string }> {
    const id = newId();
    const {
      duty = 'door',
      places = 1,
      startsAt = meetup.startsAt,
      endsAt = meetup.endsAt,
      openTo = 'members',
      leaveHours = 24,
    } = fields;
    await database.pool.query(
      'INSERT INTO shifts (id, meetup_id, duty, starts_at, ends_at, places, open_to, leave_hours) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, meetup.id, duty, startsAt, endsAt, places, openTo, leaveHours],
    );
    return { id };
  },

  /** An item that nobody has ticked, without a due date. */
  async checklistItem(meetup: { id: string }, fields: { text?: string; area?: string } = {}): Promise<{ id: string }> {
    const id = newId();
    await database.pool.query(
      'INSERT INTO checklist_items (id, meetup_id, position, text, area) VALUES ($1, $2, 1, $3, $4)',
      [id, meetup.id, fields.text ?? 'Something to have in place', fields.area ?? 'other'],
    );
    return { id };
  },

  /** Somebody had said yes before it began; written as it was, for meetups of the past. */
  async hadSeat(meetup: { id: string }, member: { id: string }, guests = 0): Promise<void> {
    await database.pool.query(`INSERT INTO rsvps (meetup_id, member_id, status, guests) VALUES ($1, $2, 'going', $3)`, [
      meetup.id,
      member.id,
      guests,
    ]);
  },

  /** What the door knows of one person; `null` is somebody without an account. */
  async attendance(
    meetup: { id: string },
    member: { id: string } | null,
    { present = true, walkIn = false, guests = 0 }: { present?: boolean; walkIn?: boolean; guests?: number } = {},
  ): Promise<void> {
    await database.pool.query(
      'INSERT INTO attendances (id, meetup_id, member_id, present, walk_in, guests, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, now())',
      [newId(), meetup.id, member?.id ?? null, present, walkIn, guests],
    );
  },
});
