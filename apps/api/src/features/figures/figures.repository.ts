import type { ComingFigures, Level, PastFigures } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

const meetupFacts = /* sql */ `json_build_object('slug', m.slug, 'title', m.title, 'level', m.level,
  'startsAt', zoned_iso(m.starts_at, m.time_zone), 'timeZone', m.time_zone)`;

/** Seats held today, guests among them, by the day they were asked for where the meetup is, added up. */
const coming = {
  name: 'figures.coming',
  text: /* sql */ `
    SELECT ${meetupFacts} AS meetup, s.capacity, s.going, coalesce((
      SELECT json_agg(json_build_object('day', d.day, 'going', d.sum) ORDER BY d.day) FROM (
        SELECT to_char(r.created_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD') AS day,
          sum(sum(1 + r.guests)) OVER (ORDER BY to_char(r.created_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD'))::int AS sum
        FROM rsvps r WHERE r.meetup_id = m.id AND r.status = 'going' GROUP BY 1
      ) d), '[]') AS days
    FROM meetups m JOIN meetup_seats s ON s.meetup_id = m.id
    WHERE m.community_id = $1 AND m.state = 'published' AND m.ends_at > $2 AND ($3::text IS NULL OR m.level = $3)
    ORDER BY m.starts_at, m.id LIMIT 12`,
};

/**
 * Who was expected, who came, and who of them for the first time. Someone whose account is gone has an attendance without a member
 * that is no walk-in: they had a seat, so they count among the expected. Where no check-in stands, nobody was counted. First times are looked for among all meetups of the
 * community, whatever level and range are shown.
 */
const past = {
  name: 'figures.past',
  text: /* sql */ `
    WITH shown AS (
      SELECT m.id, m.starts_at, ${meetupFacts} AS meetup FROM meetups m
      WHERE m.community_id = $1 AND m.state = 'published' AND m.ends_at <= $2 AND m.starts_at >= $3 AND ($4::text IS NULL OR m.level = $4)
      ORDER BY m.starts_at DESC, m.id LIMIT 200
    ), answers AS (
      SELECT r.meetup_id, count(*) AS seats, count(*) FILTER (WHERE a.present) AS came
      FROM shown JOIN rsvps r ON r.meetup_id = shown.id AND r.status = 'going'
      LEFT JOIN attendances a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
      GROUP BY r.meetup_id
    ), first_times AS (
      SELECT DISTINCT ON (a.member_id) a.member_id, a.meetup_id
      FROM attendances a JOIN meetups m ON m.id = a.meetup_id
      WHERE m.community_id = $1 AND a.present AND a.member_id IS NOT NULL
      ORDER BY a.member_id, m.starts_at, m.id
    ), seen AS (
      SELECT a.meetup_id, bool_or(a.present) AS counted,
        count(*) FILTER (WHERE a.member_id IS NULL AND NOT a.walk_in) AS gone,
        count(*) FILTER (WHERE a.member_id IS NULL AND NOT a.walk_in AND a.present) AS gone_came,
        count(*) FILTER (WHERE a.present AND NOT EXISTS (
          SELECT FROM rsvps r WHERE r.meetup_id = a.meetup_id AND r.member_id = a.member_id AND r.status = 'going')
          AND (a.member_id IS NOT NULL OR a.walk_in)) AS walk_ins,
        coalesce(sum(a.guests) FILTER (WHERE a.present), 0) AS guests,
        count(*) FILTER (WHERE a.present AND f.member_id IS NOT NULL) AS newcomers,
        count(*) FILTER (WHERE a.present AND a.member_id IS NOT NULL AND f.member_id IS NULL) AS returning,
        count(*) FILTER (WHERE a.present AND a.member_id IS NULL) AS unknown
      FROM shown JOIN attendances a ON a.meetup_id = shown.id
      LEFT JOIN first_times f ON f.member_id = a.member_id AND f.meetup_id = a.meetup_id
      GROUP BY a.meetup_id
    )
    SELECT s.meetup, coalesce(n.counted, false) AS counted,
      (coalesce(a.seats, 0) + coalesce(n.gone, 0))::int AS expected,
      (coalesce(a.came, 0) + coalesce(n.gone_came, 0))::int AS came,
      CASE WHEN n.counted THEN coalesce(a.seats, 0) - coalesce(a.came, 0) + n.gone - n.gone_came ELSE 0 END::int AS "noShows",
      coalesce(n.walk_ins, 0)::int AS "walkIns", coalesce(n.guests, 0)::int AS guests,
      coalesce(n.newcomers, 0)::int AS newcomers, coalesce(n.returning, 0)::int AS returning, coalesce(n.unknown, 0)::int AS unknown
    FROM shown s LEFT JOIN answers a ON a.meetup_id = s.id LEFT JOIN seen n ON n.meetup_id = s.id
    ORDER BY s.starts_at DESC, s.id`,
};

@Injectable()
export class FiguresRepository {
  constructor(private readonly database: Database) {}

  coming(
    communityId: string,
    { now, level }: { now: Date; level?: Level | undefined },
  ): Promise<(ComingFigures & Record<string, unknown>)[]> {
    return this.database.prepared(coming, [communityId, now, level ?? null]);
  }

  past(
    communityId: string,
    { now, since, level }: { now: Date; since: Date; level?: Level | undefined },
  ): Promise<(PastFigures & Record<string, unknown>)[]> {
    return this.database.prepared(past, [communityId, now, since, level ?? null]);
  }
}
