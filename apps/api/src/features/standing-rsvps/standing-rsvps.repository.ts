import type { Level, MyStandingRsvp, StandingRsvp } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface MyStandingRow extends MyStandingRsvp {
  seriesId: string;
}

/** A meetup that standing RSVPs may answer: `m` can be seen by everybody and has not begun. */
const answerable = (now: string) => `m.state = 'published' AND m.visibility = 'public' AND m.starts_at > ${now}`;

const answered = ({ series, member, now }: { series: string; member: string; now: string }) => `(
  SELECT json_build_object('going', count(*) FILTER (WHERE r.status = 'going'), 'waitlisted', count(*) FILTER (WHERE r.status = 'waitlisted'))
  FROM meetups m JOIN rsvps r ON r.meetup_id = m.id
  WHERE m.series_id = ${series} AND r.member_id = ${member} AND r.by_standing AND m.state = 'published' AND m.starts_at > ${now})`;

const one = {
  name: 'standing-one',
  text: /* sql */ `
    SELECT coalesce((SELECT json_agg(s.level ORDER BY s.level DESC) FROM standing_rsvps s WHERE s.series_id = $1 AND s.member_id = $2), '[]'::json) AS levels,
      ${answered({ series: '$1', member: '$2', now: '$3' })} AS answered`,
};

const mine = {
  name: 'standing-mine',
  text: /* sql */ `
    SELECT x.id AS "seriesId", json_build_object('slug', c.slug, 'title', c.title) AS community, json_build_object('slug', x.slug, 'title', x.title) AS series,
      json_agg(s.level ORDER BY s.level DESC) AS levels, ${answered({ series: 'x.id', member: '$1', now: '$2' })} AS answered
    FROM standing_rsvps s JOIN series x ON x.id = s.series_id JOIN communities c ON c.id = x.community_id
    WHERE s.member_id = $1 AND ($3::uuid IS NULL OR s.series_id < $3)
    GROUP BY x.id, c.id ORDER BY x.id DESC LIMIT $4`,
};

/** Who wants this meetup and has never answered it, oldest wish first. */
const wanting = {
  name: 'standing-wanting',
  text: /* sql */ `
    SELECT m.slug, s.member_id AS "memberId"
    FROM meetups m JOIN standing_rsvps s ON s.series_id = m.series_id AND s.level = m.level
    WHERE m.id = $1 AND ${answerable('$2')} AND NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.member_id = s.member_id)
    ORDER BY s.since, s.member_id`,
};

/** Meetups with somebody left to answer for, where an answer would count now. */
const unanswered = {
  name: 'standing-unanswered',
  text: /* sql */ `
    SELECT DISTINCT m.id FROM standing_rsvps s
      JOIN meetups m ON m.series_id = s.series_id AND m.level = s.level
      JOIN meetup_seats st ON st.meetup_id = m.id
    WHERE ${answerable('$1')} AND ($2::uuid IS NULL OR s.series_id = $2) AND ($3::uuid IS NULL OR s.member_id = $3)
      AND (st.opens_at IS NULL OR st.opens_at <= $1) AND (st.closes_at IS NULL OR st.closes_at > $1)
      AND (st.waitlist OR st.capacity IS NULL OR st.going < st.capacity)
      AND NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = m.id AND r.member_id = s.member_id)
    ORDER BY m.id`,
};

const given = {
  name: 'standing-given',
  text: /* sql */ `
    SELECT m.slug FROM meetups m JOIN rsvps r ON r.meetup_id = m.id
    WHERE m.series_id = $1 AND r.member_id = $2 AND r.by_standing AND r.status IN ('going', 'waitlisted', 'requested') AND m.starts_at > $3
    ORDER BY m.id`,
};

@Injectable()
export class StandingRsvpsRepository {
  constructor(private readonly database: Database) {}

  async seriesId(address: { communityId: string; slug: string }): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'SELECT id FROM series WHERE community_id = $1 AND slug = $2',
      [address.communityId, address.slug],
    );
    return rows[0]?.id ?? null;
  }

  async one(seriesId: string, memberId: string, now: Date): Promise<StandingRsvp> {
    const [row] = await this.database.prepared<StandingRsvp>(one, [seriesId, memberId, now]);
    return row!;
  }

  mine(
    memberId: string,
    { now, after, limit }: { now: Date; after: string | null; limit: number },
  ): Promise<MyStandingRow[]> {
    return this.database.prepared<MyStandingRow>(mine, [memberId, now, after, limit]);
  }

  /** A level that stays keeps its age. */
  async setLevels(
    tx: EntityManager,
    {
      seriesId,
      communityId,
      memberId,
      levels,
      now,
    }: { seriesId: string; communityId: string; memberId: string; levels: readonly Level[]; now: Date },
  ): Promise<void> {
    await tx.query('DELETE FROM standing_rsvps WHERE series_id = $1 AND member_id = $2 AND level <> ALL ($3)', [
      seriesId,
      memberId,
      levels,
    ]);
    await tx.query(
      `INSERT INTO standing_rsvps (series_id, level, member_id, community_id, since)
       SELECT $1, unnest($3::text[]), $2, $4, $5 ON CONFLICT DO NOTHING`,
      [seriesId, memberId, levels, communityId, now],
    );
  }

  /** Holds the queue of a meetup, so that nobody answers between asking who wants it and answering for them. */
  async lockSeats(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query('SELECT 1 FROM meetup_seats WHERE meetup_id = $1 FOR NO KEY UPDATE', [meetupId]);
  }

  wanting(tx: EntityManager, meetupId: string, now: Date): Promise<{ slug: string; memberId: string }[]> {
    return this.database.prepared(wanting, [meetupId, now], tx);
  }

  async unanswered(now: Date, of: { seriesId?: string; memberId?: string } = {}): Promise<string[]> {
    const rows = await this.database.prepared<{ id: string }>(unanswered, [
      now,
      of.seriesId ?? null,
      of.memberId ?? null,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Marks first answers, and the mails about them, as given by a standing RSVP. */
  async mark(tx: EntityManager, meetupId: string, memberIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE rsvps SET by_standing = true WHERE meetup_id = $1 AND member_id = ANY ($2)', [
      meetupId,
      memberIds,
    ]);
    await tx.query(
      `UPDATE notifications SET payload = payload || '{"standing": true}'
       WHERE meetup_id = $1 AND member_id = ANY ($2) AND state = 'pending' AND kind IN ('rsvp-confirmed', 'rsvp-waitlisted')`,
      [meetupId, memberIds],
    );
  }

  /** Slugs of the coming meetups it answered and that still stand. */
  async given(seriesId: string, memberId: string, now: Date): Promise<string[]> {
    const rows = await this.database.prepared<{ slug: string }>(given, [seriesId, memberId, now]);
    return rows.map(({ slug }) => slug);
  }
}
