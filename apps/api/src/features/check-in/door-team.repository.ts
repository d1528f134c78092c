import type { Person } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

const join = {
  name: 'door-join',
  text: /* sql */ `
    INSERT INTO door_helpers (meetup_id, member_id, added_at)
      SELECT l.meetup_id, $3, $4 FROM door_links l JOIN meetups m ON m.id = l.meetup_id
      WHERE m.slug = $1 AND l.secret_hash = $2 AND l.expires_at > $4
    ON CONFLICT (meetup_id, member_id) DO UPDATE SET added_at = door_helpers.added_at
    RETURNING meetup_id AS "meetupId"`,
};

/** Whom organisers let check in, and the invitation to it. */
@Injectable()
export class DoorTeamRepository {
  constructor(private readonly database: Database) {}

  helpers(meetupId: string): Promise<Person[]> {
    return this.database.manager.query<Person[]>(
      `SELECT p.id, p.name, p.image FROM door_helpers h JOIN members p ON p.id = h.member_id
       WHERE h.meetup_id = $1 ORDER BY h.added_at, h.member_id LIMIT 200`,
      [meetupId],
    );
  }

  /** @returns whether there was such a member of the community. */
  async add(
    tx: EntityManager,
    { meetupId, memberId, now }: { meetupId: string; memberId: string; now: Date },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO door_helpers (meetup_id, member_id, added_at)
         SELECT m.id, c.member_id, $3 FROM meetups m JOIN community_members c ON c.community_id = m.community_id
         WHERE m.id = $1 AND c.member_id = $2
       ON CONFLICT (meetup_id, member_id) DO UPDATE SET added_at = door_helpers.added_at RETURNING 1`,
      [meetupId, memberId, now],
    );
    return rows.length > 0;
  }

  async remove(tx: EntityManager, { meetupId, memberId }: { meetupId: string; memberId: string }): Promise<void> {
    await tx.query('DELETE FROM door_helpers WHERE meetup_id = $1 AND member_id = $2', [meetupId, memberId]);
  }

  /** When the open invitation ends; null: there is none. */
  async link(meetupId: string, now: Date): Promise<{ expiresAt: Date } | null> {
    const rows = await this.database.manager.query<{ expiresAt: Date }[]>(
      'SELECT expires_at AS "expiresAt" FROM door_links WHERE meetup_id = $1 AND expires_at > $2',
      [meetupId, now],
    );
    return rows[0] ?? null;
  }

  async setLink(tx: EntityManager, link: { meetupId: string; secretHash: string; expiresAt: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO door_links (meetup_id, secret_hash, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (meetup_id) DO UPDATE SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`,
      [link.meetupId, link.secretHash, link.expiresAt],
    );
  }

  async endLink(tx: EntityManager, meetupId: string): Promise<void> {
    await tx.query('DELETE FROM door_links WHERE meetup_id = $1', [meetupId]);
  }

  /** Whether the secret opened an invitation of that meetup. */
  async join({
    slug,
    secretHash,
    memberId,
    now,
  }: {
    slug: string;
    secretHash: string;
    memberId: string;
    now: Date;
  }): Promise<boolean> {
    return (await this.database.prepared(join, [slug, secretHash, memberId, now])).length > 0;
  }
}
