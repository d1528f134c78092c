import type { CommunityRole } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';
import { InvitationEntity } from './invitation.entity.ts';
import type { InvitationRow, ShownRow } from './invitation.view.ts';

const columns = /* sql */ `
  i.id, i.email, i.role, i.used, i.max_uses AS "maxUses", i.created_by AS "createdBy", i.created_at AS "createdAt",
  i.expires_at AS "expiresAt", i.revoked_at AS "revokedAt", ${personJson('p')} AS "invitedBy",
  CASE WHEN t.id IS NOT NULL THEN json_build_object('slug', t.slug, 'title', t.title) END AS meetup`;
const tables = 'invitations i LEFT JOIN members p ON p.id = i.created_by LEFT JOIN meetups t ON t.id = i.meetup_id';

const list = {
  name: 'invitations-list',
  text: `SELECT ${columns} FROM ${tables} WHERE i.community_id = $1 AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
};
const some = { name: 'invitations-some', text: `SELECT ${columns} FROM ${tables} WHERE i.id = ANY ($1) ORDER BY i.id` };

/** SQL: whether an organiser took the member off the list of the meetup since the invitation `i` was made. */
const takenOff = (member: string) => /* sql */ `EXISTS (
  SELECT FROM rsvps r WHERE r.meetup_id = i.meetup_id AND r.member_id = ${member} AND r.removed_at > i.created_at)`;

const shown = {
  name: 'invitations-shown',
  text: /* sql */ `
    SELECT i.used, i.max_uses AS "maxUses", i.expires_at AS "expiresAt", i.revoked_at AS "revokedAt", i.role, i.created_by AS "createdBy",
      i.email IS NOT NULL AS mailed, p.name AS "invitedBy", c.id AS "communityId",
      EXISTS (SELECT FROM invitation_uses u WHERE u.invitation_id = i.id AND u.member_id = $2::uuid) AS "usedByViewer",
      EXISTS (SELECT FROM community_members cm WHERE cm.community_id = c.id AND cm.member_id = $2::uuid) AS member,
      ${takenOff('$2::uuid')} AS "takenOff",
      json_build_object('slug', c.slug, 'title', c.title, 'tagline', c.tagline, 'codeOfConduct', c.code_of_conduct,
        'codeOfConductVersion', c.code_of_conduct_version) AS community,
      CASE WHEN t.id IS NOT NULL THEN json_build_object('slug', t.slug, 'title', t.title, 'level', t.level, 'assumptions', t.assumptions,
        'startsAt', zoned_iso(t.starts_at, t.time_zone), 'endsAt', zoned_iso(t.ends_at, t.time_zone), 'timeZone', t.time_zone,
        'city', t.city, 'venueName', t.venue_name) END AS meetup
    FROM invitations i JOIN communities c ON c.id = i.community_id
      LEFT JOIN members p ON p.id = i.created_by LEFT JOIN meetups t ON t.id = i.meetup_id
    WHERE i.id = $1`,
};

@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  /** Latest first. */
  list(communityId: string, { after, limit }: { after: string | null; limit: number }): Promise<InvitationRow[]> {
    return this.database.prepared<InvitationRow>(list, [communityId, after, limit]);
  }

  some(ids: readonly string[], tx: EntityManager): Promise<InvitationRow[]> {
    return this.database.prepared<InvitationRow>(some, [ids], tx);
  }

  async shown(id: string, viewerId: string | null): Promise<ShownRow | undefined> {
    const [row] = await this.database.prepared<ShownRow>(shown, [id, viewerId]);
    return row;
  }

  find(id: string): Promise<InvitationEntity | null> {
    return this.database.manager.findOneBy(InvitationEntity, { id });
  }

  locked(tx: EntityManager, id: string): Promise<InvitationEntity | null> {
    return tx.findOne(InvitationEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(tx: EntityManager, invitation: Partial<InvitationEntity>): Promise<void> {
    await tx.insert(InvitationEntity, invitation);
  }

  /**
   * An invitation of that address for the same thing that still is good: it is not made twice, but gives the role that was asked for
   * last. What has expired makes room.
   */
  async openFor(
    tx: EntityManager,
    {
      communityId,
      meetupId,
      email,
      now,
      ...last
    }: {
      communityId: string;
      meetupId: string | null;
      email: string;
      now: Date;
      role: CommunityRole | null;
      createdBy: string;
    },
  ): Promise<string | undefined> {
    await tx.query(
      `UPDATE invitations SET revoked_at = expires_at WHERE community_id = $1 AND email = $2 AND used = 0 AND revoked_at IS NULL AND expires_at <= $3`,
      [communityId, email, now],
    );
    const [rows]: [{ id: string }[], number] = await tx.query(
      `UPDATE invitations SET role = $4::text, created_by = CASE WHEN role IS DISTINCT FROM $4::text THEN $5 ELSE created_by END
       WHERE community_id = $1 AND email = $2 AND meetup_id IS NOT DISTINCT FROM $3 AND used = 0 AND revoked_at IS NULL RETURNING id`,
      [communityId, email, meetupId, last.role, last.createdBy],
    );
    return rows[0]?.id;
  }

  /** How many mails and links were made since then. Until the end of the transaction nobody else makes one for the community. */
  async madeSince(tx: EntityManager, communityId: string, since: Date): Promise<{ mails: number; links: number }> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitations:${communityId}`]);
    const rows: { mails: number; links: number }[] = await tx.query(
      `SELECT count(*) FILTER (WHERE email IS NOT NULL)::int AS mails, count(*) FILTER (WHERE email IS NULL)::int AS links
       FROM invitations WHERE community_id = $1 AND created_at > $2`,
      [communityId, since],
    );
    return rows[0]!;
  }

  async revoke(tx: EntityManager, { id, communityId, now }: { id: string; communityId: string; now: Date }) {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE invitations SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND community_id = $2 RETURNING 1`,
      [id, communityId, now],
    );
    return rows.length === 1;
  }

  async isTakenOff(tx: EntityManager, invitationId: string, memberId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`SELECT 1 FROM invitations i WHERE i.id = $1 AND ${takenOff('$2')}`, [
      invitationId,
      memberId,
    ]);
    return rows.length === 1;
  }

  async usedBy(tx: EntityManager, invitationId: string, memberId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM invitation_uses WHERE invitation_id = $1 AND member_id = $2',
      [invitationId, memberId],
    );
    return rows.length === 1;
  }

  async use(tx: EntityManager, invitationId: string, memberId: string, now: Date): Promise<void> {
    await tx.query('INSERT INTO invitation_uses (invitation_id, member_id, used_at) VALUES ($1, $2, $3)', [
      invitationId,
      memberId,
      now,
    ]);
    await tx.query('UPDATE invitations SET used = used + 1 WHERE id = $1', [invitationId]);
  }

  async refuse(hash: Buffer, now: Date): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO invited_addresses (hash, refused_at) VALUES ($1, $2)
       ON CONFLICT (hash) DO UPDATE SET refused_at = coalesce(invited_addresses.refused_at, excluded.refused_at)`,
      [hash, now],
    );
  }

  async refs(
    tx: EntityManager,
    { communityId, meetupId }: Pick<InvitationEntity, 'communityId' | 'meetupId'>,
  ): Promise<{ community: Ref; meetup: Ref | null }> {
    const rows: { community: Ref; meetup: Ref | null }[] = await tx.query(
      `SELECT json_build_object('slug', c.slug, 'title', c.title) AS community,
         CASE WHEN t.id IS NOT NULL THEN json_build_object('slug', t.slug, 'title', t.title) END AS meetup
       FROM communities c LEFT JOIN meetups t ON t.id = $2::uuid WHERE c.id = $1`,
      [communityId, meetupId],
    );
    return rows[0]!;
  }

  /** Whether they still may give roles. */
  async isOrganiser(communityId: string, memberId: string, tx?: EntityManager): Promise<boolean> {
    const rows: unknown[] = await (tx ?? this.database.manager).query(
      `SELECT 1 FROM members m LEFT JOIN community_members cm ON cm.member_id = m.id AND cm.community_id = $1
       WHERE m.id = $2 AND (m.site_admin OR 'organiser' = ANY (cm.roles))`,
      [communityId, memberId],
    );
    return rows.length === 1;
  }
}

export interface Ref {
  slug: string;
  title: string;
}
