import type { Level, MailChoice, NotificationKind, SkipReason } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type Occurrence, occurrenceJson } from './calendar-name.ts';

export interface MeetupFacts {
  id: string;
  slug: string;
  title: string;
  summary: string;
  level: Level;
  state: 'draft' | 'published' | 'cancelled';
  visibility: 'public' | 'unlisted' | 'private';
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venueName: string;
  venueAddress: string;
  room: string;
  city: string;
  onlineUrl: string | null;
  assumptions: string[];
  icalUid: string;
  /** Which occurrence of a rule invitations say it is. */
  occurrence: Occurrence | null;
  icalSequence: number;
  /** Of the series, as calendars see it. */
  seriesUid: string | null;
  community: string;
}

/** A row with all that its mail needs. */
export interface Deliverable {
  id: string;
  memberId: string;
  /** Whose mail it is: that of the meetup, or the one named by the row. */
  communityId: string | null;
  choice: MailChoice | null;
  refused: boolean;
  answer: string | null;
  onShift: boolean;
  announcement: { subject: string; body: string } | null;
  /** As it stands now: what was written once may be taken back, hidden, or without its author. */
  comment: { body: string; author: string; removed: boolean; hidden: boolean } | null;
  kind: NotificationKind;
  payload: Record<string, unknown>;
  createdAt: string;
  email: string;
  name: string;
  locale: string;
  timeZone: string;
  meetup: MeetupFacts | null;
}

export interface DeliveryResult {
  id: string;
  state: 'sent' | 'failed' | 'unknown' | 'pending';
  error?: string;
  messageId?: string;
  /** For `failed`: it is the address that is wrong. */
  addressRefused?: boolean;
  /** For `pending`: when to try again. */
  retryInMs?: number;
}

interface Done {
  member_id: string;
  meetup_id: string | null;
  state: string;
}

/** Nothing overtakes an earlier mail to the same member about the same meetup. */
const noneBefore = /* sql */ `NOT EXISTS (
  SELECT FROM notifications e
  WHERE e.member_id = n.member_id AND e.meetup_id IS NOT DISTINCT FROM n.meetup_id AND e.id < n.id AND e.state IN ('pending', 'sending'))`;

/** SQL: a row with all that its mail needs; the rows themselves are `n`. */
export const deliverable = /* sql */ `
    SELECT n.id::text, n.kind, n.payload, to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
      p.id AS "memberId", p.email, p.name, p.locale, p.time_zone AS "timeZone",
      c.id AS "communityId", pref.choice, p.email_refused_at IS NOT NULL AS refused, r.status AS answer,
      n.kind = 'shift-reminder' AND EXISTS (
        SELECT FROM shift_signups x JOIN shifts s ON s.id = x.shift_id
        WHERE x.member_id = n.member_id AND s.meetup_id = n.meetup_id AND x.starts_at = (n.payload #>> '{shift,startsAt}')::timestamptz) AS "onShift",
      CASE WHEN a.id IS NOT NULL THEN json_build_object('subject', a.subject, 'body', a.body) END AS announcement,
      CASE WHEN n.payload ? 'commentId' THEN (
        SELECT json_build_object('body', k.body, 'author', coalesce(w.name, 'Former member'), 'removed', k.removed_at IS NOT NULL,
          'hidden', k.hidden_at IS NOT NULL)
        FROM comments k LEFT JOIN members w ON w.id = k.member_id WHERE k.id = (n.payload ->> 'commentId')::uuid) END AS comment,
      CASE WHEN m.id IS NOT NULL THEN json_build_object(
        'id', m.id, 'slug', m.slug, 'title', m.title, 'summary', m.summary, 'level', m.level, 'state', m.state, 'visibility', m.visibility,
        'startsAt', zoned_iso(m.starts_at, m.time_zone), 'endsAt', zoned_iso(m.ends_at, m.time_zone), 'timeZone', m.time_zone,
        'venueName', m.venue_name, 'venueAddress', m.venue_address, 'room', m.room, 'city', m.city, 'onlineUrl', m.online_url,
        'assumptions', m.assumptions, 'icalUid', m.ical_uid, 'occurrence', ${occurrenceJson('m')}, 'icalSequence', m.ical_sequence, 'seriesUid', (SELECT s.ical_uid FROM series s WHERE s.id = m.series_id), 'community', c.title) END AS meetup
    FROM notifications n JOIN members p ON p.id = n.member_id
      LEFT JOIN meetups m ON m.id = n.meetup_id
      LEFT JOIN communities c ON c.id = coalesce(n.community_id, m.community_id,
        (SELECT id FROM communities WHERE slug = n.payload #>> '{community,slug}'))
      LEFT JOIN rsvps r ON r.meetup_id = n.meetup_id AND r.member_id = n.member_id
      LEFT JOIN announcements a ON a.id = n.announcement_id
      LEFT JOIN LATERAL (
        SELECT choice FROM mail_preferences o
        WHERE o.member_id = n.member_id AND o.kind = n.kind AND (o.community_id IS NULL OR o.community_id = c.id)
        ORDER BY o.community_id NULLS LAST LIMIT 1) pref ON true`;

const ready = {
  name: 'notifications-ready',
  text: /* sql */ `
    ${deliverable}
    WHERE n.id = ANY ($1) AND n.state = 'pending' AND ${noneBefore}
    ORDER BY n.id`,
};

const claim = {
  name: 'notifications-claim',
  text: /* sql */ `
    WITH free AS (
      SELECT id FROM notifications n WHERE id = ANY ($1) AND state = 'pending' AND ${noneBefore} ORDER BY id FOR UPDATE SKIP LOCKED)
    UPDATE notifications n SET state = 'sending', claimed_at = now(), attempts = attempts + 1 FROM free WHERE n.id = free.id
    RETURNING n.id::text, n.attempts`,
};

const settle = {
  name: 'notifications-settle',
  text: /* sql */ `
    UPDATE notifications n
    SET state = r.state, error = r.error, message_id = coalesce(r.message_id, n.message_id), claimed_at = NULL,
      sent_at = CASE WHEN r.state = 'sent' THEN now() END,
      hinted_at = now() + make_interval(secs => coalesce(r.retry_ms, 0) / 1000.0)
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::int[]) AS r (id, state, error, message_id, retry_ms)
    WHERE n.id = r.id AND n.state IN ('sending', 'unknown')
    RETURNING n.member_id, n.meetup_id, n.state`,
};

/** Never claimed, hence from `pending`. */
const skip = {
  name: 'notifications-skip',
  text: /* sql */ `
    UPDATE notifications n SET state = 'skipped', skip_reason = r.reason, error = NULL, claimed_at = NULL
    FROM unnest($1::bigint[], $2::text[]) AS r (id, reason)
    WHERE n.id = r.id AND n.state = 'pending'
    RETURNING n.member_id, n.meetup_id, n.state`,
};

const waitingBehind = {
  name: 'notifications-waiting-behind',
  text: /* sql */ `
    SELECT min(n.id)::text AS id
    FROM unnest($1::uuid[], $2::uuid[]) AS done (member_id, meetup_id)
      JOIN notifications n ON n.member_id = done.member_id AND n.meetup_id IS NOT DISTINCT FROM done.meetup_id
    WHERE n.state = 'pending' AND n.hinted_at <= now()
    GROUP BY n.member_id, n.meetup_id`,
};

// It waits for nobody: a row that is being settled needs no longer claim, and waiting for several of them in another order is a deadlock.
const extend = {
  name: 'notifications-extend',
  text: /* sql */ `
    WITH held AS (SELECT id FROM notifications WHERE id = ANY ($1) AND state = 'sending' ORDER BY id FOR UPDATE SKIP LOCKED)
    UPDATE notifications n SET claimed_at = now() FROM held WHERE n.id = held.id`,
};

@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** The rows that may be sent now, with their facts, in one query. */
  ready(ids: readonly string[]): Promise<Deliverable[]> {
    return this.database.prepared<Deliverable>(ready, [ids]);
  }

  /** Takes rows for this worker alone. @returns id → attempts, of those it got. */
  async claim(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.prepared<{ id: string; attempts: number }>(claim, [ids]);
    return new Map(rows.map(({ id, attempts }) => [id, attempts]));
  }

  /** Leaves rows out for good. @returns as `settle`. */
  async skip(rows: readonly { id: string; reason: SkipReason }[]): Promise<string[]> {
    if (rows.length === 0) return [];
    const columns = [rows.map(({ id }) => id), rows.map(({ reason }) => reason)];
    return this.#waitingBehind(await this.database.prepared<Done>(skip, columns));
  }

  /** Writes what became of claimed rows. @returns the mails that waited behind them and may go now. */
  async settle(results: readonly DeliveryResult[]): Promise<string[]> {
    const done = await this.database.prepared<Done>(settle, [
      results.map(({ id }) => id),
      results.map(({ state }) => state),
      results.map(({ error }) => error ?? null),
      results.map(({ messageId }) => messageId ?? null),
      results.map(({ retryInMs }) => retryInMs ?? null),
    ]);
    return this.#waitingBehind(done);
  }

  /** A mail server has refused these addresses for good; of an address changed meanwhile nothing is known. */
  async refuseAddresses(refused: readonly { memberId: string; email: string; reason: string }[]): Promise<void> {
    if (refused.length === 0) return;
    await this.database.pool.query(
      `UPDATE members m SET email_refused_at = now(), email_refused_reason = r.reason
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS r (id, email, reason)
       WHERE m.id = r.id AND m.email = r.email AND m.email_refused_at IS NULL`,
      [refused.map(({ memberId }) => memberId), refused.map(({ email }) => email), refused.map(({ reason }) => reason)],
    );
  }

  async #waitingBehind(done: readonly Done[]): Promise<string[]> {
    const out = done.filter(({ state }) => state !== 'pending');
    if (out.length === 0) return [];
    const columns = [out.map((row) => row.member_id), out.map((row) => row.meetup_id)];
    return (await this.database.prepared<{ id: string }>(waitingBehind, columns)).map(({ id }) => id);
  }

  /** Shows that the claims are still alive. */
  async extend(ids: readonly string[]): Promise<void> {
    await this.database.prepared(extend, [ids]);
  }

  /** Claims whose worker has gone: sent or not, nobody knows. */
  async giveUpClaims(olderThanSeconds: number): Promise<number> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE notifications SET state = 'unknown', error = 'The worker was lost while sending.'
       WHERE state = 'sending' AND claimed_at < now() - make_interval(secs => $1)`,
      [olderThanSeconds],
    );
    return rowCount ?? 0;
  }

  /** Rows nobody has asked for lately. They count as asked for from now on. */
  async takeForgotten(olderThanSeconds: number, limit: number): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `WITH forgotten AS (
         SELECT id FROM notifications WHERE state = 'pending' AND hinted_at < now() - make_interval(secs => $1)
         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
       UPDATE notifications n SET hinted_at = now() FROM forgotten WHERE n.id = forgotten.id RETURNING n.id::text`,
      [olderThanSeconds, limit],
    );
    return rows.map(({ id }) => id).sort((a, b) => Number(BigInt(a) - BigInt(b)));
  }
}
