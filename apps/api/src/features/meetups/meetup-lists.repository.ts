import type { EndpointInput, Level, listMeetups, MeetupCard, meetupStates, visibilities } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup, meetupCardPairs, meetupCardTables } from './meetup-card.sql.ts';

export type ListFilters = Omit<EndpointInput<typeof listMeetups>['query'], 'cursor' | 'limit'>;
type Identified<T> = T & { id: string };
export type OwnCard = MeetupCard & { visibility: (typeof visibilities)[number] };

export interface MeetupPageRow<Card> {
  items: Identified<Card>[];
  newbie: number;
  advanced: number;
}

interface Statement {
  name: string;
  text: string;
  /** The filters behind the parameters, in their order after now, limit, and cursor. */
  filters: (keyof ListFilters)[];
}

/** $1 now, $2 limit, $3 id of the last meetup of the page before, further ones as asked. */
const conditions: Record<
  'community' | 'series' | 'topic' | 'format' | 'city' | 'language',
  (parameter: string) => string
> = {
  community: (slug) => `m.community_id = (SELECT id FROM communities WHERE slug = ${slug})`,
  series: (slug) => `m.series_id IN (SELECT id FROM series WHERE slug = ${slug})`,
  topic: (slug) =>
    `EXISTS (SELECT 1 FROM meetup_topics mt JOIN topics t ON t.id = mt.topic_id WHERE mt.meetup_id = m.id AND t.slug = ${slug})`,
  format: (format) => `m.format = ${format}`,
  city: (city) =>
    `EXISTS (SELECT FROM search_documents d WHERE d.meetup_id = m.id AND d.city = btrim(search_fold(${city})))`,
  language: (language) => `m.language = ${language}`,
};

const after = (sign: '>' | '<') =>
  `($3::uuid IS NULL OR (m.starts_at, m.id) ${sign} ((SELECT starts_at FROM meetups WHERE id = $3), $3))`;

const pageOf = ({ pairs, where, counted, order }: { pairs: string; where: string; counted: string; order: string }) => `
  SELECT coalesce((SELECT json_agg(page.card) FROM (
           SELECT json_build_object('id', m.id, ${pairs}) AS card FROM ${meetupCardTables} WHERE ${where} ORDER BY ${order} LIMIT $2
         ) page), '[]'::json) AS items, n.newbie, n.advanced
  FROM (SELECT count(*) FILTER (WHERE m.level = 'newbie')::int AS newbie, count(*) FILTER (WHERE m.level = 'advanced')::int AS advanced
        FROM meetups m WHERE ${counted}) n`;

const statements = new Map<string, Statement>();

/** One text per combination of filters, so that each is planned once with the index that serves it. */
function statementFor(query: ListFilters): Statement {
  const filters = (['level', 'community', 'series', 'topic', 'format', 'city', 'language'] as const).filter(
    (key) => query[key] !== undefined,
  );
  const key = [query.when, ...filters].join('-');
  const known = statements.get(key);
  if (known) return known;
  const coming = query.when === 'upcoming';
  // a meetup lasts 31 days at most, so its start is bounded when its end is
  const dates = coming
    ? `m.ends_at > $1 AND m.starts_at > $1::timestamptz - interval '744 hours'`
    : 'm.ends_at <= $1 AND m.starts_at < $1';
  const others = filters.flatMap((filter, at) => (filter === 'level' ? [] : [conditions[filter](`$${at + 4}`)]));
  const counted = [listedMeetup, dates, ...others].join(' AND ');
  const levelAt = filters.indexOf('level');
  const where = [counted, ...(levelAt < 0 ? [] : [`m.level = $${levelAt + 4}`]), after(coming ? '>' : '<')].join(
    ' AND ',
  );
  const order = coming ? 'm.starts_at, m.id' : 'm.starts_at DESC, m.id DESC';
  const statement = {
    name: `meetups.list-${key}`,
    text: pageOf({ pairs: meetupCardPairs, where, counted, order }),
    filters,
  };
  statements.set(key, statement);
  return statement;
}

const ownFilter = `m.community_id = $1 AND ($5::text IS NULL OR m.state = $5)`;
const own = {
  name: 'meetups.own',
  text: pageOf({
    pairs: `'visibility', m.visibility, ${meetupCardPairs}`,
    where: `${ownFilter} AND ($4::text IS NULL OR m.level = $4) AND ${after('<')}`,
    counted: ownFilter,
    order: 'm.starts_at DESC, m.id DESC',
  }),
};

@Injectable()
export class MeetupListsRepository {
  constructor(private readonly database: Database) {}

  /** A page of public meetups and how many there are of each level under the same other filters; one more row than the limit when there is a next page. */
  async listed(
    query: ListFilters,
    { now, after: last, limit }: { now: Date; after: string | null; limit: number },
  ): Promise<MeetupPageRow<MeetupCard>> {
    const { filters, ...statement } = statementFor(query);
    const [row] = await this.database.prepared<MeetupPageRow<MeetupCard>>(statement, [
      now,
      limit + 1,
      last,
      ...filters.map((filter) => query[filter]),
    ]);
    return row!;
  }

  /** All meetups of a community, drafts and private ones included, latest first. */
  async own(
    communityId: string,
    {
      level,
      state,
      after: last,
      limit,
    }: {
      level?: Level | undefined;
      state?: (typeof meetupStates)[number] | undefined;
      after: string | null;
      limit: number;
    },
  ): Promise<MeetupPageRow<OwnCard>> {
    const [row] = await this.database.prepared<MeetupPageRow<OwnCard>>(own, [
      communityId,
      limit + 1,
      last,
      level ?? null,
      state ?? null,
    ]);
    return row!;
  }
}
