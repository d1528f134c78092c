import { Injectable } from '@nestjs/common';
import type { CommunityRole, Level } from '@hallway/contracts';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface InvitationToMail {
  id: string;
  email: string;
  role: CommunityRole | null;
  attempts: number;
  expiresAt: Date;
  community: string;
  timeZone: string;
  invitedBy: string;
  locale: string;
  meetup: {
    slug: string;
    title: string;
    level: Level;
    startsAt: string;
    endsAt: string;
    timeZone: string;
    place: string;
    assumptions: string[];
  } | null;
}

// to a meetup that is off or over, or to a role by somebody who may give none any more; `$2`: now
const inVain = /* sql */ `(
  EXISTS (SELECT FROM meetups t WHERE t.id = i.meetup_id AND (t.state <> 'published' OR t.ends_at <= $2))
  OR i.role IS NOT NULL AND NOT EXISTS (
    SELECT FROM members p LEFT JOIN community_members cm ON cm.member_id = p.id AND cm.community_id = i.community_id
    WHERE p.id = i.created_by AND (p.site_admin OR 'organiser' = ANY (cm.roles))))`;

const oneADay = `interval '1 day'`;

const claim = {
  name: 'invitation-mails-claim',
  text: /* sql */ `
    UPDATE invitations i SET mail_state = 'sending', mail_attempts = i.mail_attempts + 1, mail_claimed_at = $2
    FROM communities c, members p
    WHERE i.id = $1 AND c.id = i.community_id AND p.id = i.created_by
    RETURNING i.id, i.email, i.role, i.mail_attempts AS attempts, i.expires_at AS "expiresAt", c.title AS community, c.time_zone AS "timeZone",
      p.name AS "invitedBy", p.locale, (
        SELECT json_build_object('slug', t.slug, 'title', t.title, 'level', t.level, 'startsAt', zoned_iso(t.starts_at, t.time_zone),
          'endsAt', zoned_iso(t.ends_at, t.time_zone), 'timeZone', t.time_zone, 'assumptions', t.assumptions,
          'place', concat_ws(', ', nullif(t.venue_name, ''), nullif(t.city, '')))
        FROM meetups t WHERE t.id = i.meetup_id) AS meetup`,
};

/** Sending invitations: each is claimed, sent and settled by one worker; what nobody knows of is not sent again by itself. */
@Injectable()
export class InvitationMailsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes one for this worker, unless it is no longer good, leads nowhere any more or its address wants none (then it is skipped),
   * or was mailed within a day (then it waits). Two invitations to one address take turns at its row.
   */
  async claim(tx: EntityManager, id: string, now: Date): Promise<InvitationToMail | null> {
    const held: { address_hash: Buffer; vain: boolean }[] = await tx.query(
      `SELECT address_hash, ${inVain} AS vain FROM invitations i
       WHERE id = $1 AND mail_state = 'pending' AND revoked_at IS NULL AND used = 0 AND expires_at > $2 AND created_by IS NOT NULL
       FOR NO KEY UPDATE SKIP LOCKED`,
      [id, now],
    );
    if (!held[0]) return null;
    const skip = () => tx.query(`UPDATE invitations SET mail_state = 'skipped' WHERE id = $1`, [id]);
    if (held[0].vain) {
      await skip();
      return null;
    }
    const hash = held[0].address_hash;
    await tx.query('INSERT INTO invited_addresses (hash) VALUES ($1) ON CONFLICT DO NOTHING', [hash]);
    const [address]: { refused: boolean; early: boolean }[] = await tx.query(
      `SELECT refused_at IS NOT NULL AS refused, coalesce(mailed_at > $2::timestamptz - ${oneADay} AND mailed_for <> $3, false) AS early
       FROM invited_addresses WHERE hash = $1 FOR UPDATE`,
      [hash, now, id],
    );
    if (address!.refused) await skip();
    if (address!.refused || address!.early) return null;
    await tx.query('UPDATE invited_addresses SET mailed_at = $2, mailed_for = $3 WHERE hash = $1', [hash, now, id]);
    const [invitation] = await this.database.prepared<InvitationToMail>(claim, [id, now], tx);
    return invitation ?? null;
  }

  async settle(id: string, state: 'sent' | 'failed' | 'unknown' | 'pending'): Promise<void> {
    await this.database.pool.query(
      `UPDATE invitations SET mail_state = $2 WHERE id = $1 AND mail_state IN ('sending', 'unknown')`,
      [id, state],
    );
  }

  /** Claims whose worker has gone: sent or not, nobody knows. */
  async giveUpClaims(before: Date): Promise<void> {
    await this.database.pool.query(
      `UPDATE invitations SET mail_state = 'unknown' WHERE mail_state = 'sending' AND mail_claimed_at < $1`,
      [before],
    );
  }

  /** Those whose job was lost, whose sending failed for a while, or whose address has waited its day. */
  async forgotten(now: Date, limit: number): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT i.id FROM invitations i LEFT JOIN invited_addresses a ON a.hash = i.address_hash
       WHERE i.mail_state = 'pending' AND i.revoked_at IS NULL AND i.used = 0 AND i.expires_at > $1
         AND i.created_at < $1::timestamptz - interval '30 seconds'
         AND (a.mailed_at IS NULL OR a.mailed_for = i.id OR a.mailed_at <= $1::timestamptz - ${oneADay})
       ORDER BY i.id LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Addresses of people who never came are not kept. */
  async forgetEndedBefore(before: Date): Promise<void> {
    await this.database.pool.query('DELETE FROM invitations WHERE expires_at < $1', [before]);
  }
}
