import type { EndpointInput, EndpointOutput, getMonth, getPlaces } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup } from '../meetups/index.ts';

type MonthFilters = EndpointInput<typeof getMonth>['query'];

/** $1 first day of the month; a meetup lasts 31 days at most. */
const month = `
  WITH days AS (
    SELECT m.*, d.first_day, d.last_day FROM search_documents d JOIN meetups m ON m.id = d.meetup_id
    WHERE d.first_day > $1::date - 32 AND d.first_day < $1::date + interval '1 month' AND d.last_day >= $1::date AND ${listedMeetup}
      AND ($2::text IS NULL OR d.city = btrim(search_fold($2)))
      AND ($3::text IS NULL OR d.language = $3)
      AND ($4::text IS NULL OR m.community_id = (SELECT id FROM communities WHERE slug = $4))
      AND ($5::text IS NULL OR m.id IN (SELECT mt.meetup_id FROM meetup_topics mt JOIN topics t ON t.id = mt.topic_id WHERE t.slug = $5))
  )
  SELECT
    (SELECT coalesce(json_agg(entry), '[]') FROM (
      SELECT json_build_object(
        'slug', m.slug, 'title', m.title, 'level', m.level, 'state', m.state, 'city', m.city, 'timeZone', m.time_zone,
        'startsAt', zoned_iso(m.starts_at, m.time_zone), 'endsAt', zoned_iso(m.ends_at, m.time_zone),
        'firstDay', m.first_day, 'lastDay', m.last_day,
        'community', json_build_object('slug', c.slug, 'title', c.title)) AS entry
      FROM days m JOIN communities c ON c.id = m.community_id
      WHERE $6::text IS NULL OR m.level = $6
      ORDER BY m.starts_at, m.id LIMIT 600
    ) page) AS items,
    (SELECT json_build_object('newbie', count(*) FILTER (WHERE level = 'newbie'), 'advanced', count(*) FILTER (WHERE level = 'advanced'))
     FROM days) AS counts`;

// $1 now. The last year tells where things happen, without reading the archive of many.
const places = `
  WITH near AS (SELECT m.city, m.language, m.ends_at FROM meetups m WHERE ${listedMeetup} AND m.starts_at > $1::timestamptz - interval '1 year')
  SELECT
    (SELECT coalesce(json_agg(json_build_object('city', city, 'upcoming', upcoming)), '[]') FROM (
      SELECT mode() WITHIN GROUP (ORDER BY city) AS city, count(*) FILTER (WHERE ends_at > $1) AS upcoming
      FROM near WHERE city <> '' GROUP BY search_fold(city) ORDER BY 2 DESC, 1 LIMIT 100) c) AS cities,
    (SELECT coalesce(json_agg(json_build_object('language', language, 'upcoming', upcoming)), '[]') FROM (
      SELECT language, count(*) FILTER (WHERE ends_at > $1) AS upcoming
      FROM near GROUP BY language ORDER BY 2 DESC, 1 LIMIT 50) l) AS languages`;

@Injectable()
export class CalendarRepository {
  constructor(private readonly database: Database) {}

  /** @param of `2026-12` */
  async month(of: string, filters: MonthFilters): Promise<EndpointOutput<typeof getMonth>> {
    const { city, language, community, topic, level } = filters;
    const [row] = await this.database.prepared<EndpointOutput<typeof getMonth>>({ name: 'search.month', text: month }, [
      `${of}-01`,
      city ?? null,
      language ?? null,
      community ?? null,
      topic ?? null,
      level ?? null,
    ]);
    return row!;
  }

  async places(now: Date): Promise<EndpointOutput<typeof getPlaces>> {
    const [row] = await this.database.prepared<EndpointOutput<typeof getPlaces>>(
      { name: 'search.places', text: places },
      [now],
    );
    return row!;
  }
}
