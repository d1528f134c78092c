import { listedMeetup } from '../meetups/index.ts';
import { occurrenceJson } from '../notifications/index.ts';

/** The scopes of feeds: which meetups ($4, and $5 for the second name), and what the calendar is called after. */
export interface FeedScope {
  /** Row with `title` and `version`; no row: there is no such feed. */
  head: string;
  meetups: string;
  /** More of a meetup's row that changes what the feed says. */
  also?: string;
}

const ofCommunity = `|| (SELECT c.version FROM communities c WHERE c.id = m.community_id)`;
const answered = `m.state <> 'draft' AND r.status IN ('going', 'waitlisted') AND r.removed_at IS NULL`;

export const feedScopes = {
  site: {
    head: `SELECT '' AS title, 0 AS version`,
    // every statement has the same five parameters
    meetups: `meetups m WHERE ${listedMeetup} AND $4::text IS NULL AND $5::text IS NULL`,
    also: ofCommunity,
  },
  community: {
    head: `SELECT title, version FROM communities WHERE slug = $4 AND $5::text IS NULL`,
    meetups: `meetups m WHERE ${listedMeetup} AND m.community_id = (SELECT id FROM communities WHERE slug = $4 AND $5::text IS NULL)`,
  },
  series: {
    head: `SELECT s.title, s.version FROM series s JOIN communities c ON c.id = s.community_id WHERE c.slug = $4 AND s.slug = $5`,
    meetups: `meetups m WHERE ${listedMeetup} AND m.series_id = (
      SELECT s.id FROM series s JOIN communities c ON c.id = s.community_id WHERE c.slug = $4 AND s.slug = $5)`,
  },
  mine: {
    head: `SELECT name AS title, 0 AS version FROM members WHERE id = $4::uuid AND $5::text IS NULL`,
    meetups: `rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE r.member_id = $4::uuid AND $5::text IS NULL AND ${answered}`,
    also: `|| r.sequence || r.status ${ofCommunity}`,
  },
} as const satisfies Record<string, FeedScope>;

const within = `m.starts_at >= $1 AND (m.state <> 'cancelled' OR m.ends_at >= $2) AND ($3::text IS NULL OR m.level = $3)`;
const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Changes whenever the feed does, and costs no rendering: which meetups there are, and the version of each. */
export const feedVersion = (name: keyof typeof feedScopes) => {
  const { head, meetups, also = '' }: FeedScope = feedScopes[name];
  return {
    name: `feeds.version-${name}`,
    text: `SELECT h.title, h.version || '.' || n.count || '.' || n.sum AS version, n.changed
      FROM (${head}) h, (
        SELECT count(*), coalesce(sum(hashtextextended(m.id || m.state || m.visibility || m.version || m.ical_sequence ${also}, 0)), 0) AS sum,
          max(m.updated_at) AS changed
        FROM ${meetups} AND ${within}) n`,
  };
};

/** All that is written about each meetup, in one query. */
export const feedEvents = (name: keyof typeof feedScopes) => ({
  name: `feeds.events-${name}`,
  text: `SELECT ${eventColumns(name === 'mine')}
    FROM ${feedScopes[name].meetups.replace(' WHERE ', ' JOIN communities c ON c.id = m.community_id WHERE ')} AND ${within}
    ORDER BY m.starts_at, m.id`,
});

/** One meetup by its slug; who may see it is asked elsewhere. */
export const oneEvent = {
  name: 'feeds.one-event',
  text: `SELECT ${eventColumns(false)}, ${occurrenceJson('m')} AS occurrence
    FROM meetups m JOIN communities c ON c.id = m.community_id WHERE m.slug = $1`,
};

/** The online link is for those who have a seat. A member's own entries count the changes of the RSVP too, as the invitations do. */
function eventColumns(mine: boolean): string {
  return `m.slug, m.ical_uid AS uid, m.ical_sequence ${mine ? '+ r.sequence' : ''} AS sequence,
    ${mine ? 'r.status' : 'NULL'} AS answer, m.state, m.visibility, m.level, m.title, m.summary, m.assumptions,
    ${utc('m.starts_at')} AS "startsAt", ${utc('m.ends_at')} AS "endsAt", m.time_zone AS "timeZone", ${utc('m.updated_at')} AS "updatedAt",
    m.venue_name AS "venueName", m.venue_address AS "venueAddress", m.room, m.city, c.title AS community,
    (SELECT s.ical_uid FROM series s WHERE s.id = m.series_id) AS "seriesUid",
    ${mine ? `CASE WHEN r.status = 'going' THEN m.online_url END` : 'NULL'} AS "onlineUrl"`;
}
