import type { Level } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface AgendaTalk {
  sessionId: string;
  title: string;
  proposalId: string | null;
  speakerId: string | null;
}

/**
 * What a change of a meetup does to its agenda. The tables belong to the talks' features; the statements are here because the
 * level rules bind them into one transaction, and those features stand above this one.
 */
@Injectable()
export class MeetupAgendaRepository {
  /** Sessions that are talks of somebody, not breaks and the like, which simply follow their meetup. */
  talks(tx: EntityManager, meetupId: string): Promise<AgendaTalk[]> {
    return tx.query(
      `SELECT s.id AS "sessionId", s.title, p.id AS "proposalId", p.speaker_id AS "speakerId"
       FROM sessions s LEFT JOIN proposals p ON p.id = s.proposal_id
       WHERE s.meetup_id = $1 AND s.kind IN ('talk', 'keynote', 'lightning') ORDER BY s.starts_at, s.id`,
      [meetupId],
    );
  }

  /** Moves the whole agenda along with its meetup. */
  async shift(tx: EntityManager, meetupId: string, shiftMs: number): Promise<void> {
    await tx.query(
      `UPDATE sessions SET starts_at = starts_at + $2 * interval '1 millisecond', ends_at = ends_at + $2 * interval '1 millisecond',
         version = version + 1 WHERE meetup_id = $1`,
      [meetupId, shiftMs],
    );
  }

  /** Breaks, lightning rounds and the like of one meetup for another; talks belong to the people who gave them. */
  async copySlots(
    tx: EntityManager,
    { fromId, toId, shiftMs }: { fromId: string; toId: string; shiftMs: number },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sessions (id, slug, meetup_id, level, kind, title, subtitle, abstract, starts_at, ends_at, room, language)
       SELECT fresh.id, 'slot-' || fresh.id, m.id, m.level, s.kind, s.title, s.subtitle, s.abstract,
         s.starts_at + $3 * interval '1 millisecond', s.ends_at + $3 * interval '1 millisecond', s.room, s.language
       FROM sessions s JOIN meetups m ON m.id = $2 CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id WHERE s.id IS NOT NULL) fresh
       WHERE s.meetup_id = $1 AND s.proposal_id IS NULL AND s.kind NOT IN ('talk', 'keynote')
         AND s.starts_at + $3 * interval '1 millisecond' >= m.starts_at AND s.ends_at + $3 * interval '1 millisecond' <= m.ends_at`,
      [fromId, toId, shiftMs],
    );
  }

  async countOutside(
    tx: EntityManager,
    { meetupId, startsAt, endsAt }: { meetupId: string; startsAt: Date; endsAt: Date },
  ): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM sessions WHERE meetup_id = $1 AND (starts_at < $2 OR ends_at > $3)',
      [meetupId, startsAt, endsAt],
    );
    return row!.count;
  }

  /** Level rule 1 is checked when the transaction commits instead of after each statement. */
  async deferLevelRules(tx: EntityManager): Promise<void> {
    await tx.query('SET CONSTRAINTS sessions_level_of_meetup, sessions_level_of_proposal DEFERRED');
  }

  /** All sessions take the level; talks without assumptions of their own take those of the meetup when it becomes advanced. */
  async relevelSessions(
    tx: EntityManager,
    { meetupId, level, assumptions }: { meetupId: string; level: Level; assumptions: string[] },
  ): Promise<void> {
    await tx.query(
      `UPDATE sessions SET level = $2::text, version = version + 1,
         assumptions = CASE WHEN $2::text = 'advanced' AND cardinality(assumptions) = 0 AND proposal_id IS NOT NULL THEN $3 ELSE assumptions END
       WHERE meetup_id = $1`,
      [meetupId, level, assumptions],
    );
  }

  async relevelProposals(
    tx: EntityManager,
    {
      ids,
      level,
      assumptions,
      actorId,
      now,
    }: { ids: readonly string[]; level: Level; assumptions: string[]; actorId: string; now: Date },
  ): Promise<void> {
    await tx.query(
      `WITH before AS (SELECT id, level FROM proposals WHERE id = ANY ($1) FOR NO KEY UPDATE),
         changed AS (
           UPDATE proposals p SET level = $2::text, version = version + 1, updated_at = $5,
             assumptions = CASE WHEN $2::text = 'advanced' AND cardinality(assumptions) = 0 THEN $3 ELSE assumptions END
           FROM before b WHERE b.id = p.id RETURNING p.id, b.level AS from_level
         )
       INSERT INTO proposal_events (proposal_id, actor_id, kind, from_value, to_value, note)
       SELECT id, $4, 'level', from_level, $2::text, 'with its meetup' FROM changed`,
      [ids, level, assumptions, actorId, now],
    );
  }

  /** Takes the talks off the agenda; a proposal goes back to what it was before: only its speaker makes it "confirmed". */
  async unschedule(
    tx: EntityManager,
    {
      talks,
      actorId,
      note,
      now,
    }: {
      talks: readonly Pick<AgendaTalk, 'sessionId' | 'proposalId'>[];
      actorId: string;
      note: string;
      now: Date;
    },
  ): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE id = ANY ($1)', [talks.map(({ sessionId }) => sessionId)]);
    await tx.query(
      `WITH changed AS (
         UPDATE proposals p SET version = version + 1, updated_at = $3,
           state = CASE (
             SELECT e.from_value FROM proposal_events e
             WHERE e.proposal_id = p.id AND e.kind = 'state' AND e.to_value = 'scheduled' ORDER BY e.id DESC LIMIT 1
           ) WHEN 'accepted' THEN 'accepted' ELSE 'confirmed' END
         WHERE id = ANY ($1) AND state = 'scheduled' RETURNING id, state
       )
       INSERT INTO proposal_events (proposal_id, actor_id, kind, from_value, to_value, note)
       SELECT id, $2, 'state', 'scheduled', state, $4 FROM changed`,
      [talks.flatMap(({ proposalId }) => proposalId ?? []), actorId, now, note],
    );
  }
}
