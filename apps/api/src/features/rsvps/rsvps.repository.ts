import type { Level, Rsvp, RsvpAnswers, RsvpStatus, Seats } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { seatsJson } from '../meetups/index.ts';
import { waitlistPosition } from './waitlist-position.sql.ts';

export type OwnWish = 'going' | 'declined' | 'cancelled';
export type OrganiserWish = 'added' | 'approved' | 'refused' | 'removed' | 'seated' | 'unseated';

export interface Answer {
  memberId: string;
  wants: OwnWish | OrganiserWish;
  adviceShown?: boolean;
  /** Sees every meetup (site admins). */
  insider?: boolean;
  /** Left out: as before, for a new answer none. */
  guests?: number | undefined;
  /** To the organisers; empty takes it back. Of a refusal: the organiser's words, which go into the mail only. */
  note?: string | undefined;
  /** Given, even with nothing in it: the meetup's questions are asked. A null takes an answer back. */
  answers?: Record<string, string | string[] | null> | undefined;
  /** Which version of the community's code of conduct a newcomer has accepted, 0 for none. Left out: not asked. */
  acceptedConduct?: number | undefined;
}

/** `code`: `ok`, or the problem that kept the answer from counting, with its `params`. */
export interface Outcome {
  code: string;
  params: Record<string, string | number> | null;
  /** Whether there is another status now: what was so before counts, and changes nothing. */
  changed: boolean;
  status: RsvpStatus | null;
  position: number | null;
  changedAt: string | null;
  guests: number;
  note: string | null;
  answers: RsvpAnswers;
  answeredLevel: Level | null;
}

export interface Answered {
  seats: Seats;
  outcomes: Outcome[];
  /** Ids of the rows to deliver once this is committed. */
  notifications: string[];
}

const answer = { name: 'rsvp-answer', text: 'SELECT rsvp_answer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS answered' };
const promote = { name: 'rsvp-promote', text: 'SELECT rsvp_promote($1, $2)::text[] AS notifications' };

const mine = {
  name: 'rsvp-mine',
  text: /* sql */ `
    SELECT r.status, zoned_iso(r.changed_at, m.time_zone) AS "changedAt", ${waitlistPosition} AS position,
      coalesce(r.guests, 0) AS guests, r.note, coalesce(r.answers, '{}') AS answers, r.answered_level AS "answeredLevel",
      ${seatsJson({ seats: 's', meetup: 'm' })} AS seats
    FROM meetups m JOIN meetup_seats s ON s.meetup_id = m.id LEFT JOIN rsvps r ON r.meetup_id = m.id AND r.member_id = $2
    WHERE m.slug = $1 AND (
      $3 OR (m.state <> 'draft' AND (m.visibility <> 'private' OR (r.status IS NOT NULL AND r.removed_at IS NULL))) OR EXISTS (
        SELECT FROM community_members c WHERE c.community_id = m.community_id AND c.member_id = $2 AND 'organiser' = ANY (c.roles)))`,
};

const requests = {
  name: 'rsvp-requests',
  text: /* sql */ `
    SELECT m.slug, s.approval, ARRAY(
      SELECT member_id FROM rsvps r WHERE r.meetup_id = m.id AND r.status = 'requested' ORDER BY position) AS "memberIds"
    FROM meetups m JOIN meetup_seats s ON s.meetup_id = m.id WHERE m.id = $1`,
};

const seats = {
  name: 'rsvp-seats',
  text: /* sql */ `
    SELECT ${seatsJson({ seats: 's', meetup: 'm' })} AS seats
    FROM meetup_seats s JOIN meetups m ON m.id = s.meetup_id WHERE s.meetup_id = $1`,
};

@Injectable()
export class RsvpsRepository {
  constructor(private readonly database: Database) {}

  /** All answers in their order, in one round trip; without `tx` it is a transaction of its own. Null: no such meetup. */
  async answer(slug: string, answers: readonly Answer[], now: Date, tx?: EntityManager): Promise<Answered | null> {
    const columns = [
      answers.map(({ memberId }) => memberId),
      answers.map(({ wants }) => wants),
      answers.map(({ adviceShown }) => adviceShown ?? false),
      answers.map(({ insider }) => insider ?? false),
      answers.map(({ guests }) => guests),
      answers.map(({ note }) => note),
      answers.map(({ answers: given }) => given && JSON.stringify(given)),
      answers.map(({ acceptedConduct }) => acceptedConduct),
    ];
    const [row] = await this.database.prepared<{ answered: Answered | null }>(answer, [slug, now, ...columns], tx);
    return row!.answered;
  }

  /** @returns the ids of the notifications written. */
  async promote(tx: EntityManager, meetupId: string, now: Date): Promise<string[]> {
    const [row] = await this.database.prepared<{ notifications: string[] }>(promote, [meetupId, now], tx);
    return row!.notifications;
  }

  async mine(slug: string, { id, siteAdmin }: { id: string; siteAdmin: boolean }): Promise<Rsvp | undefined> {
    const [row] = await this.database.prepared<Rsvp>(mine, [slug, id, siteAdmin]);
    return row;
  }

  /** Who asks to come, longest waiting first. */
  async requests(
    tx: EntityManager,
    meetupId: string,
  ): Promise<{ slug: string; approval: boolean; memberIds: string[] }> {
    const [row] = await this.database.prepared<{ slug: string; approval: boolean; memberIds: string[] }>(
      requests,
      [meetupId],
      tx,
    );
    return row!;
  }

  async seats(meetupId: string): Promise<Seats> {
    const [row] = await this.database.prepared<{ seats: Seats }>(seats, [meetupId]);
    return row!.seats;
  }
}
