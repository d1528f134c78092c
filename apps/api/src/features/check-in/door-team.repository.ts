import type { Person } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

const join = {
  name: 'door-join',
  text: /* sql */ `
    INSERT INTO door_helpers (meetup_id, member_id, added_at)
      SELECT l.meetup_id, $3, $4 FROM door_links l JOIN meetups m ON m.id = l.meetup_id
      WHERE m.slug = $1 AND l.secret_hash = $2 AND m.ends_at > $4
    ON CONFLICT (meetup_id, member_id) DO UPDATE SET added_at = door_helpers.added_at WHERE door_helpers.removed_at IS NULL
    RETURNING meetup_id AS "meetupId"`,
};

/** Whom organisers let check in, and the invitation to it. */
@Injectable()
export class DoorTeamRepository {
  constructor(private readonly database: Database) {}

  helpers(meetupId: string): Promise<Person[]> {
    return this.database.manager.query<Person[]>(
      `SELECT p.id, p.name, p.image FROM door_helpers h JOIN members p ON p.id = h.member_id
       WHERE h.meetup_id = $1 AND h.removed_at IS NULL ORDER BY h.added_at, h.member_id LIMIT 200`,
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
       ON CONFLICT (meetup_id, member_id) DO UPDATE SET removed_at = NULL RETURNING 1`,
      [meetupId, memberId, now],
    );
    return rows.length > 0;
  }

  async remove(
    tx: EntityManager,
    { meetupId, memberId, now }: { meetupId: string; memberId: string; now: Date },
  ): Promise<void> {
    await tx.query(
      'UPDATE door_helpers SET removed_at = $3 WHERE meetup_id = $1 AND member_id = $2 AND removed_at IS NULL',
      [meetupId, memberId, now],
    );
  }

  /** When the open invitation ends; null: there is none. */
  async link(meetupId: string, now: Date): Promise<{ expiresAt: Date } | null> {
    const rows = await this.database.manager.query<{ expiresAt: Date }[]>(
      `SELECT m.ends_at AS "expiresAt" FROM door_links l JOIN meetups m ON m.id = l.meetup_id WHERE m.id = $1 AND m.ends_at > $2`,
      [meetupId, now],
    );
    return rows[0] ?? null;
  }

  async setLink(tx: EntityManager, link: { meetupId: string; secretHash: string }): Promise<void> {
    await tx.query(
      `INSERT INTO door_links (meetup_id, secret_hash) VALUES ($1, $2)
       ON CONFLICT (meetup_id) DO UPDATE SET secret_hash = excluded.secret_hash`,
      [link.meetupId, link.secretHash],
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
