import type { RsvpAct } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';

export interface RsvpLogRow {
  id: string;
  act: RsvpAct;
  actor: { id: string; name: string; image: string | null } | null;
  member: { id: string; name: string; image: string | null } | null;
  meetup: { slug: string; title: string } | null;
  at: string;
}

const log = {
  name: 'rsvp-log',
  text: /* sql */ `
    SELECT a.id::text, substr(a.act, 6) AS act, ${personJson('actor')} AS actor, ${personJson('p')} AS member,
      a.details -> 'meetup' AS meetup, zoned_iso(a.created_at, m.time_zone) AS at
    FROM audit_log a JOIN meetups m ON m.id::text = a.object_id
      LEFT JOIN members actor ON actor.id = a.actor_id LEFT JOIN members p ON p.id = (a.details ->> 'memberId')::uuid
    WHERE m.id = $1 AND a.object_id = $1::text AND a.object_type = 'meetup' AND a.act LIKE 'rsvp.%' AND ($2::bigint IS NULL OR a.id < $2)
    ORDER BY a.id DESC LIMIT $3`,
};

@Injectable()
export class OrganiserActsRepository {
  constructor(private readonly database: Database) {}

  /** A member of the community, by the address they sign in with. */
  async memberByEmail(tx: EntityManager, communityId: string, email: string): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      `SELECT p.id FROM members p JOIN community_members c ON c.member_id = p.id AND c.community_id = $1 WHERE p.email = lower($2)`,
      [communityId, email],
    );
    return row?.id ?? null;
  }

  /** Both queues of a move, always in the same order: two moves that cross would wait for each other. */
  async lockSeats(tx: EntityManager, meetupIds: readonly string[]): Promise<void> {
    await tx.query('SELECT 1 FROM meetup_seats WHERE meetup_id = ANY ($1) ORDER BY meetup_id FOR NO KEY UPDATE', [
      meetupIds,
    ]);
  }

  /** Those of them who answered, first come, first. */
  async inOrder(tx: EntityManager, meetupId: string, memberIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT member_id AS id FROM rsvps WHERE meetup_id = $1 AND member_id = ANY ($2::uuid[]) ORDER BY position NULLS LAST, changed_at, member_id`,
      [meetupId, memberIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds to the mail about the lost place where the new one is. */
  async tellWhere(
    tx: EntityManager,
    { notifications, memberId, movedTo }: { notifications: readonly string[]; memberId: string; movedTo: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE notifications SET payload = payload || jsonb_build_object('movedTo', $3::text)
       WHERE id = ANY ($1::bigint[]) AND member_id = $2 AND kind = 'rsvp-cancelled'`,
      [notifications, memberId, movedTo],
    );
  }

  log(meetupId: string, after: string | null, limit: number): Promise<RsvpLogRow[]> {
    return this.database.prepared<RsvpLogRow>(log, [meetupId, after, limit]);
  }
}
