import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/new-id.ts';

interface Seat {
  meetupId: string;
  memberId: string;
  status: string;
  seats: number;
}

/** Takes the person off seats of meetups that have begun. What was counted stays counted: seats, who came, who did not. */
@Injectable()
export class PastSeats {
  /** Of one member, or of everybody at one meetup. */
  async forget(tx: EntityManager, of: { memberId: string } | { meetupId: string }, now: Date): Promise<void> {
    const [column, id] = 'memberId' in of ? ['member_id', of.memberId] : ['meetup_id', of.meetupId];
    const seats: Seat[] = await tx.query(
      `SELECT r.meetup_id AS "meetupId", r.member_id AS "memberId", r.status, 1 + r.guests AS seats
       FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE r.${column} = $1 AND m.starts_at <= $2 ORDER BY 1, 2`,
      [id, now],
    );
    await this.#keepAbsences(
      tx,
      seats.filter(({ status }) => status === 'going'),
      now,
    );
    await tx.query(
      `UPDATE attendances a SET member_id = NULL, name = '' FROM meetups m
       WHERE m.id = a.meetup_id AND m.starts_at <= $2 AND a.${column} = $1 AND (a.member_id IS NOT NULL OR a.name <> '')`,
      [id, now],
    );
    await tx.query(
      `DELETE FROM rsvps r USING meetups m WHERE m.id = r.meetup_id AND m.starts_at <= $2 AND r.${column} = $1`,
      [id, now],
    );
    await this.#countAgain(tx, seats);
  }

  /** Where people were checked in, and once it is over everywhere, who is missing was absent; the figures go on knowing that somebody had a seat. */
  async #keepAbsences(tx: EntityManager, going: readonly Seat[], now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO attendances (id, meetup_id, present, recorded_at)
       SELECT g.id, g.meetup_id, false, $4
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS g (id, meetup_id, member_id) JOIN meetups m ON m.id = g.meetup_id
       WHERE (m.ends_at <= $4 OR EXISTS (SELECT FROM attendances a WHERE a.meetup_id = g.meetup_id))
         AND NOT EXISTS (SELECT FROM attendances a WHERE a.meetup_id = g.meetup_id AND a.member_id = g.member_id)`,
      [going.map(() => newId()), going.map(({ meetupId }) => meetupId), going.map(({ memberId }) => memberId), now],
    );
  }

  /** The trigger counts a deleted row as a seat given back; at a meetup that has begun it was used. */
  async #countAgain(tx: EntityManager, seats: readonly Seat[]): Promise<void> {
    const going = seats.filter(({ status }) => status === 'going');
    await tx.query(
      `UPDATE meetup_seats s SET going = s.going + g.seats
       FROM (SELECT id, sum(seats)::int AS seats FROM unnest($1::uuid[], $2::int[]) AS g (id, seats) GROUP BY id) g WHERE s.meetup_id = g.id`,
      [going.map(({ meetupId }) => meetupId), going.map(({ seats: held }) => held)],
    );
  }
}
