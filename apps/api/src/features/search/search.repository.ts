import type { EndpointInput, LevelCounts, search, SearchHit } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup } from '../meetups/index.ts';
import { hitMarks } from './excerpt.ts';

export type SearchFilters = Omit<EndpointInput<typeof search>['query'], 'q' | 'cursor' | 'limit'>;
export type HitRow = Omit<SearchHit, 'excerpt'> & { headline: string };

// $1 query, $2 now, then the filters that are given. Unnamed statements: planned with the words at hand, because a word that
// stands everywhere wants the index of dates and a rare one the index of words.
const conditions: Record<keyof SearchFilters, (parameter: string) => string> = {
  kind: (kind) => `d.kind = ${kind}`,
  city: (city) => `d.city = btrim(search_fold(${city}))`,
  language: (language) => `d.language = ${language}`,
  from: (from) => `d.last_day >= ${from}::date`,
  to: (to) => `d.first_day <= ${to}::date`,
  // communities and topics have no level and stay
  level: (level) => `(d.level = ${level} OR d.level IS NULL)`,
};

/** So many of each sort are ranked, the nearest in time; nobody reads on to the fifth hundred. */
const ranked = { coming: 200, past: 200, timeless: 100 };

/** How far counting goes: beyond it a figure tells nobody more. */
const counted = 2000;

const upcomingOf = (which: string) => `
  (SELECT json_build_object('newbie', count(*) FILTER (WHERE m.level = 'newbie'), 'advanced', count(*) FILTER (WHERE m.level = 'advanced'))
   FROM meetups m WHERE ${which} AND ${listedMeetup} AND m.ends_at > $2)`;

function statementFor(filters: SearchFilters): { text: string; keys: (keyof SearchFilters)[] } {
  const keys = (Object.keys(conditions) as (keyof SearchFilters)[]).filter((key) => filters[key] !== undefined);
  const clause = (of: (keyof SearchFilters)[]) =>
    ['d.words @@ $1::tsquery', ...of.map((key) => conditions[key](`$${keys.indexOf(key) + 5}`))].join(' AND ');
  const where = clause(keys);
  const part = (dates: string, order: string, limit: number) =>
    `(SELECT d.* FROM search_documents d WHERE ${where} AND ${dates} ORDER BY ${order} LIMIT ${limit})`;
  const text = `
    WITH near AS (
      ${part(`d.starts_at > $2::timestamptz - interval '744 hours' AND d.ends_at > $2`, 'd.starts_at, d.id', ranked.coming)} UNION ALL
      ${part('d.starts_at < $2 AND d.ends_at <= $2', 'd.starts_at DESC, d.id DESC', ranked.past)} UNION ALL
      ${part('d.starts_at IS NULL', 'd.kind, d.id', ranked.timeless)}
    ), best AS (
      SELECT d.*, ts_rank('{0.1, 0.3, 0.6, 1}', d.words, $1::tsquery)
        * CASE WHEN d.kind = 'topic' THEN 1.2 WHEN d.ends_at > $2 OR d.kind = 'community' THEN 1 ELSE 0.5 END AS rank
      FROM near d ORDER BY rank DESC, d.starts_at, d.id LIMIT $3 OFFSET $4
    )
    SELECT
      (SELECT coalesce(json_agg(hit), '[]') FROM (
        SELECT json_build_object(
          'kind', b.kind, 'slug', coalesce(s.slug, m.slug, c.slug, t.slug), 'title', coalesce(s.title, m.title, c.title, t.title),
          'level', b.level, 'city', coalesce(m.city, c.city, ''), 'cancelled', coalesce(m.state = 'cancelled', false),
          'startsAt', zoned_iso(b.starts_at, m.time_zone), 'endsAt', zoned_iso(b.ends_at, m.time_zone), 'timeZone', m.time_zone,
          'community', CASE WHEN b.kind IN ('meetup', 'talk') THEN json_build_object('slug', c.slug, 'title', c.title) END,
          'meetup', CASE WHEN b.kind = 'talk' THEN json_build_object('slug', m.slug, 'title', m.title) END,
          'speakers', coalesce((SELECT json_agg(p.name ORDER BY p.position) FROM session_speakers p WHERE p.session_id = s.id), '[]'),
          'upcoming', CASE b.kind WHEN 'community' THEN ${upcomingOf('m.community_id = c.id')}
            WHEN 'topic' THEN ${upcomingOf('m.id IN (SELECT o.meetup_id FROM meetup_topics o WHERE o.topic_id = t.id)')} END,
          'headline', ts_headline('english', b.body, $1::tsquery,
            'MaxWords=32, MinWords=16, MaxFragments=1, StartSel="${hitMarks.start}", StopSel="${hitMarks.stop}"')
        ) AS hit
        FROM best b
        LEFT JOIN sessions s ON s.id = b.session_id
        LEFT JOIN meetups m ON m.id = coalesce(b.meetup_id, s.meetup_id)
        LEFT JOIN communities c ON c.id = coalesce(b.community_id, m.community_id)
        LEFT JOIN topics t ON t.id = b.topic_id
        -- the documents follow what is public; what was hidden a moment ago shows nowhere all the same
        WHERE m.id IS NULL OR (${listedMeetup})
        ORDER BY b.rank DESC, b.starts_at, b.id
      ) page) AS hits,
      (SELECT json_build_object('newbie', count(*) FILTER (WHERE level = 'newbie'), 'advanced', count(*) FILTER (WHERE level = 'advanced'))
       FROM (SELECT d.level FROM search_documents d WHERE ${clause(keys.filter((key) => key !== 'level'))} LIMIT ${counted}) found) AS counts`;
  return { text, keys };
}

@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  /** What was typed as a question to the index, and its words when some were mistyped; null when it holds none. */
  async understand(typed: string): Promise<{ query: string | null; corrected: string | null }> {
    const [row] = await this.database.prepared<{ query: string | null; corrected: string | null }>(
      { name: 'search.understand', text: 'SELECT query::text, corrected FROM search_query($1)' },
      [typed],
    );
    return row!;
  }

  async find(
    query: string,
    { filters, now, offset, limit }: { filters: SearchFilters; now: Date; offset: number; limit: number },
  ): Promise<{ hits: HitRow[]; counts: LevelCounts }> {
    const { text, keys } = statementFor(filters);
    const { rows } = await this.database.pool.query<{ hits: HitRow[]; counts: LevelCounts }>(text, [
      query,
      now,
      limit,
      offset,
      ...keys.map((key) => filters[key]),
    ]);
    return rows[0]!;
  }

  /** Words of documents that changed since the last time. @returns how many were new */
  async learnWords(): Promise<number> {
    const { rowCount } = await this.database.pool.query(`
      WITH known AS (SELECT until FROM search_learned FOR UPDATE),
        learned AS (UPDATE search_learned SET until = now() FROM known)
      INSERT INTO search_vocabulary
      SELECT DISTINCT word FROM known, search_documents d, unnest(tsvector_to_array(to_tsvector('simple', search_fold(d.heading)))) AS word
      WHERE d.changed_at > known.until - interval '5 minutes' AND length(word) BETWEEN 3 AND 40
      ON CONFLICT DO NOTHING`);
    return rowCount ?? 0;
  }

  /** Takes words out of the vocabulary that stand in no heading now. @returns how many */
  forgetWords(): Promise<number> {
    return this.database.transaction(async (tx) => {
      // nothing is learned in the meantime: what is new would seem to be nowhere
      await tx.query('SELECT FROM search_learned FOR UPDATE');
      const [, count]: [unknown[], number] = await tx.query(`
        DELETE FROM search_vocabulary v WHERE NOT EXISTS (
          SELECT FROM (
            SELECT unnest(tsvector_to_array(to_tsvector('simple', search_fold(d.heading)))) AS word FROM search_documents d
          ) present WHERE present.word = v.word)`);
      return count;
    });
  }
}
