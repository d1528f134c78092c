import type { Level, meetupFormats, meetupStates, visibilities } from '@hallway/contracts';
import type { Store } from './store.ts';
import { slugOf } from '../../../src/platform/slugs/slugs.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenMeetup {
  id: string;
  communityId: string;
  seriesId: string | null;
  slug: string;
  title: string;
  level: Level;
  format: (typeof meetupFormats)[number];
  state: (typeof meetupStates)[number];
  visibility: (typeof visibilities)[number];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  assumptions: string[];
  capacity: number | null;
  waitlist: boolean;
  approval: boolean;
  guestsMax: number;
  opensAt: Date | null;
  closesAt: Date | null;
}

type Options = { community: { id: string } } & Partial<
  Omit<GivenMeetup, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'>
> & {
    startsAt?: Date | string;
    endsAt?: Date | string;
    opensAt?: Date | string | null;
    closesAt?: Date | string | null;
    series?: { id: string };
    topics?: string[];
    venueName?: string;
    city?: string;
    language?: string;
  };

const hours = (count: number) => count * 3_600_000;
const date = (value: Date | string | null | undefined): Date | null => (value ? new Date(value) : null);
let count = 0;

export const givenMeetups = (database: Store) => ({
  /** A published public meetup in a week, two hours long, without a seat limit; `topics` are titles. */
  async meetup({
    community,
    series,
    topics = [],
    venueName = 'Town hall',
    city = 'Pune',
    language = 'en',
    startsAt,
    endsAt,
    opensAt,
    closesAt,
    ...fields
  }: Options): Promise<GivenMeetup> {
    const number = ++count;
    const id = newId();
    const start = date(startsAt) ?? new Date(Math.ceil((Date.now() + hours(24 * 7)) / hours(1)) * hours(1));
    const level = fields.level ?? 'newbie';
    const meetup: GivenMeetup = {
      id,
      communityId: community.id,
      seriesId: series?.id ?? null,
      slug: `meetup-${number}-${id.slice(-6)}`,
      title: `Meetup ${number}`,
      level,
      format: 'talks',
      state: 'published',
      visibility: 'public',
      startsAt: start,
      endsAt: date(endsAt) ?? new Date(start.getTime() + hours(2)),
      timeZone: 'Asia/Kolkata',
      assumptions: level === 'advanced' ? ['You have run it in production once'] : [],
      capacity: null,
      waitlist: true,
      approval: false,
      guestsMax: 0,
      opensAt: date(opensAt),
      closesAt: date(closesAt),
      ...fields,
    };
    const wall = (column: string) => `to_char($${column}::timestamptz AT TIME ZONE $11::text, 'YYYY-MM-DD"T"HH24:MI')`;
    await database.pool.query(
      `INSERT INTO meetups (id, community_id, series_id, slug, title, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end,
                            assumptions, visibility, ical_uid, venue_name, city, language, published_at)
       VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ${wall('9')}, ${wall('10')}, $12, $13, $1::uuid || '@test', $14, $15, $16, now())`,
      [
        id,
        meetup.communityId,
        meetup.seriesId,
        meetup.slug,
        meetup.title,
        meetup.level,
        meetup.format,
        meetup.state,
        meetup.startsAt,
        meetup.endsAt,
        meetup.timeZone,
        meetup.assumptions,
        meetup.visibility,
        venueName,
        city,
        language,
      ],
    );
    await database.pool.query(
      'INSERT INTO meetup_seats (meetup_id, capacity, waitlist, approval, guests_max, opens_at, closes_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, meetup.capacity, meetup.waitlist, meetup.approval, meetup.guestsMax, meetup.opensAt, meetup.closesAt],
    );
    for (const title of topics) {
      await database.pool.query(
        `WITH known AS (
           INSERT INTO topics (id, slug, title) VALUES ($1, $4, $2) ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug RETURNING id
         ) INSERT INTO meetup_topics (meetup_id, topic_id) SELECT $3, id FROM known`,
        [newId(), title, id, slugOf(title)],
      );
    }
    return meetup;
  },
});
