import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { PlannedMeetup, PlannedTalk } from './planned-meetup.ts';

type WithTexts<T extends { startsAt: Date; endsAt: Date }> = Omit<T, 'startsAt' | 'endsAt'> & {
  startsAt: string;
  endsAt: string;
};
type Row = WithTexts<Omit<PlannedMeetup, 'talks'>> & { talks: WithTexts<PlannedTalk>[] };

// What is coming, drafts too; half a year and a bit back, for the way up to it; and the latest of each series, for the row it stands in.
const planned = {
  name: 'keep-apart.planned',
  text: /* sql */ `
    WITH coming AS (
      SELECT m.id FROM meetups m WHERE m.community_id = $1 AND m.state <> 'cancelled' AND m.ends_at > $2 AND m.starts_at > $2::timestamptz - interval '744 hours'
      ORDER BY m.starts_at, m.id LIMIT 400
    ), seen AS (
      SELECT id FROM coming
      UNION SELECT m.id FROM meetups m
        WHERE m.community_id = $1 AND m.state = 'published' AND m.ends_at <= $2 AND m.starts_at > $2::timestamptz - interval '7 months'
      UNION SELECT latest.id FROM series x CROSS JOIN LATERAL (
        SELECT m.id FROM meetups m WHERE m.series_id = x.id AND m.state = 'published' AND m.ends_at <= $2 ORDER BY m.starts_at DESC LIMIT 6
      ) latest WHERE x.community_id = $1
    )
    SELECT m.id, m.slug, m.title, m.level, m.format, m.time_zone AS "timeZone", m.assumptions,
      zoned_iso(m.starts_at, m.time_zone) AS "startsAt", zoned_iso(m.ends_at, m.time_zone) AS "endsAt",
      to_char(m.starts_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD') AS day,
      CASE WHEN x.id IS NOT NULL THEN json_build_object('id', x.id, 'levelPattern', x.level_pattern) END AS series,
      coalesce((SELECT json_agg(json_build_object('slug', t.slug, 'title', t.title) ORDER BY t.title)
        FROM meetup_topics mt JOIN topics t ON t.id = mt.topic_id WHERE mt.meetup_id = m.id), '[]'::json) AS topics,
      CASE WHEN m.level = 'newbie' AND EXISTS (SELECT FROM coming WHERE coming.id = m.id) THEN
        coalesce((SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'abstract', s.abstract, 'assumptions', s.assumptions,
            'startsAt', s.starts_at, 'endsAt', s.ends_at) ORDER BY s.starts_at, s.id)
          FROM sessions s WHERE s.meetup_id = m.id AND s.kind IN ('talk', 'keynote', 'lightning')), '[]'::json)
        ELSE '[]'::json END AS talks
    FROM seen JOIN meetups m USING (id) LEFT JOIN series x ON x.id = m.series_id`,
};

@Injectable()
export class PlannedMeetupsRepository {
  constructor(private readonly database: Database) {}

  async of(communityId: string, now: Date, tx?: EntityManager): Promise<PlannedMeetup[]> {
    const rows = await this.database.prepared<Row & Record<string, unknown>>(planned, [communityId, now], tx);
    return rows.map(({ talks, ...meetup }) => ({ ...withDates(meetup), talks: talks.map(withDates) }));
  }
}

const withDates = <T extends { startsAt: string; endsAt: string }>(of: T) => ({
  ...of,
  startsAt: new Date(of.startsAt),
  endsAt: new Date(of.endsAt),
});
