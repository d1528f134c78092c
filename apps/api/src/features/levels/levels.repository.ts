import type { BalanceMonth, TopicPage } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup, meetupCardJson, meetupCardTables } from '../meetups/index.ts';

// Months by the calendar of each meetup's own zone. The range is wide by a day on both ends, for zones around the world.
const balance = {
  name: 'levels.balance',
  text: /* sql */ `
    WITH months AS (
      SELECT to_char(month, 'YYYY-MM') AS month
      FROM generate_series($3::date - interval '12 months', $3::date + interval '6 months', interval '1 month') AS month
    ), held AS (
      SELECT to_char(m.starts_at AT TIME ZONE m.time_zone, 'YYYY-MM') AS month, m.level
      FROM meetups m
      WHERE m.community_id = $1 AND ($2::uuid IS NULL OR m.series_id = $2) AND m.state = 'published' AND m.visibility = 'public'
        AND m.starts_at >= $3::date - interval '12 months 1 day' AND m.starts_at < $3::date + interval '7 months 1 day'
    )
    SELECT month, (count(*) FILTER (WHERE held.level = 'newbie'))::int AS newbie, (count(*) FILTER (WHERE held.level = 'advanced'))::int AS advanced
    FROM months LEFT JOIN held USING (month) GROUP BY month ORDER BY month`,
};

const side = (level: string, when: 'upcoming' | 'past') => /* sql */ `
  coalesce((SELECT json_agg(each.card) FROM (
    SELECT ${meetupCardJson} AS card FROM ${meetupCardTables} JOIN meetup_topics mt ON mt.meetup_id = m.id
    WHERE mt.topic_id = t.id AND ${listedMeetup} AND m.level = '${level}' AND m.ends_at ${when === 'upcoming' ? '>' : '<='} $2
    ORDER BY m.starts_at ${when === 'upcoming' ? '' : 'DESC'}, m.id LIMIT 6) each), '[]'::json)`;
const count = (level: string, sign: '>' | '<=') =>
  `count(*) FILTER (WHERE m.level = '${level}' AND m.ends_at ${sign} $2)`;

// A topic of drafts and private meetups alone is none: its name would tell something.
const topic = {
  name: 'levels.topic',
  text: /* sql */ `
    SELECT t.slug, t.title,
      json_build_object('newbie', ${side('newbie', 'upcoming')}, 'advanced', ${side('advanced', 'upcoming')}) AS upcoming,
      json_build_object('newbie', ${side('newbie', 'past')}, 'advanced', ${side('advanced', 'past')}) AS past,
      json_build_object(
        'upcoming', json_build_object('newbie', ${count('newbie', '>')}, 'advanced', ${count('advanced', '>')}),
        'past', json_build_object('newbie', ${count('newbie', '<=')}, 'advanced', ${count('advanced', '<=')})) AS counts
    FROM topics t JOIN meetup_topics mt ON mt.topic_id = t.id JOIN meetups m ON m.id = mt.meetup_id
    WHERE t.slug = $1 AND ${listedMeetup} GROUP BY t.id`,
};

@Injectable()
export class LevelsRepository {
  constructor(private readonly database: Database) {}

  /** @param firstOfMonth the month it is now, `2026-11-01` */
  balance({
    communityId,
    seriesId,
    firstOfMonth,
  }: {
    communityId: string;
    seriesId: string | null;
    firstOfMonth: string;
  }): Promise<BalanceMonth[]> {
    return this.database.prepared<BalanceMonth & Record<string, unknown>>(balance, [
      communityId,
      seriesId,
      firstOfMonth,
    ]);
  }

  async topic(slug: string, now: Date): Promise<TopicPage | null> {
    const [row] = await this.database.prepared<TopicPage & Record<string, unknown>>(topic, [slug, now]);
    return row ?? null;
  }

  async seriesId(communityId: string, slug: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'SELECT id FROM series WHERE community_id = $1 AND slug = $2',
      [communityId, slug],
    );
    return rows[0]?.id ?? null;
  }
}
