import { driftFrom, type Feedback, type Fit } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { speakersJson } from '../meetups/index.ts';
import { askedKinds } from './drift.sql.ts';

export interface FeedbackRow {
  meetupId: string;
  state: 'draft' | 'published' | 'cancelled';
  endsAt: Date;
  timeZone: string;
  present: boolean;
  view: Omit<Feedback, 'open' | 'closesAt'>;
}

// Nobody judges their own talk.
const askedOf = (session: string, member: string) => `${session}.kind IN ${askedKinds} AND NOT EXISTS (
  SELECT FROM session_speakers own WHERE own.session_id = ${session}.id AND own.member_id = ${member})`;

const form = {
  name: 'feedback.form',
  text: /* sql */ `
    SELECT m.id AS "meetupId", m.state, m.ends_at AS "endsAt", m.time_zone AS "timeZone", coalesce(a.present, false) AS present,
      json_build_object(
        'meetup', json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'startsAt', zoned_iso(m.starts_at, m.time_zone),
          'endsAt', zoned_iso(m.ends_at, m.time_zone), 'timeZone', m.time_zone),
        'fit', f.fit, 'note', coalesce(f.note, ''), 'answeredAt', zoned_iso(f.answered_at, m.time_zone),
        'talks', coalesce((
          SELECT json_agg(json_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'speakers', ${speakersJson('s')}, 'fit', t.fit) ORDER BY s.starts_at, s.id)
          FROM sessions s LEFT JOIN feedback_talk_answers t ON t.session_id = s.id AND t.answer_id = f.id
          WHERE s.meetup_id = m.id AND ${askedOf('s', '$2')}), '[]'::json)) AS view
    FROM meetups m
      LEFT JOIN attendances a ON a.meetup_id = m.id AND a.member_id = $2
      LEFT JOIN feedback_answers f ON f.meetup_id = m.id AND f.member_id = $2
    WHERE m.slug = $1`,
};

@Injectable()
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  async form(slug: string, memberId: string, tx?: EntityManager): Promise<FeedbackRow | null> {
    const [row] = await this.database.prepared<FeedbackRow & Record<string, unknown>>(form, [slug, memberId], tx);
    return row ?? null;
  }

  /** Answers to one meetup are written one after the other, so that each sees how many came before it. */
  async hold(tx: EntityManager, slug: string): Promise<void> {
    await tx.query('SELECT 1 FROM meetups WHERE slug = $1 FOR NO KEY UPDATE', [slug]);
  }

  /** @returns the id of the answer. */
  async save(
    tx: EntityManager,
    {
      meetupId,
      memberId,
      fit,
      note,
      now,
    }: { meetupId: string; memberId: string; fit: Fit | null; note: string; now: Date },
  ): Promise<string> {
    const [row]: { id: string }[] = await tx.query(
      `INSERT INTO feedback_answers (id, meetup_id, member_id, fit, note, answered_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
       ON CONFLICT (meetup_id, member_id) DO UPDATE SET fit = excluded.fit, note = excluded.note, changed_at = excluded.changed_at
       RETURNING id`,
      [newId(), meetupId, memberId, fit, note, now],
    );
    return row!.id;
  }

  /** What is not among them is taken back. */
  async saveTalks(tx: EntityManager, answerId: string, talks: readonly { id: string; fit: Fit }[]): Promise<void> {
    const ids = talks.map(({ id }) => id);
    await tx.query('UPDATE feedback_talk_answers SET fit = NULL WHERE answer_id = $1 AND session_id <> ALL ($2)', [
      answerId,
      ids,
    ]);
    await tx.query(
      `INSERT INTO feedback_talk_answers (answer_id, session_id, fit) SELECT $1, id, fit FROM unnest($2::uuid[], $3::text[]) AS said (id, fit)
       ON CONFLICT (session_id, answer_id) DO UPDATE SET fit = excluded.fit`,
      [answerId, ids, talks.map(({ fit }) => fit)],
    );
  }

  /** Lets the published counts follow the answers where five or more differ from them. */
  async publish(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query(
      `WITH moved AS (SELECT id, count(*) OVER () AS people FROM feedback_answers WHERE meetup_id = $1 AND fit IS DISTINCT FROM counted)
       UPDATE feedback_answers f SET counted = f.fit FROM moved WHERE f.id = moved.id AND moved.people >= $2`,
      [meetupId, driftFrom],
    );
    await tx.query(
      `WITH moved AS (
         SELECT t.session_id, t.answer_id, count(*) OVER (PARTITION BY t.session_id) AS people
         FROM feedback_talk_answers t JOIN sessions s ON s.id = t.session_id
         WHERE s.meetup_id = $1 AND t.fit IS DISTINCT FROM t.counted)
       UPDATE feedback_talk_answers t SET counted = t.fit FROM moved
       WHERE t.session_id = moved.session_id AND t.answer_id = moved.answer_id AND moved.people >= $2`,
      [meetupId, driftFrom],
    );
  }
}
