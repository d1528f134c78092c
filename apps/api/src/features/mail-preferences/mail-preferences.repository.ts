import type { MailChoice, NotificationKind } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

export interface ChoiceRow {
  kind: NotificationKind;
  /** Null: everywhere. */
  community: string | null;
  choice: MailChoice;
}

interface Reference {
  slug: string;
  title: string;
}

interface Choosing {
  memberId: string;
  kind: NotificationKind;
  communityId: string | null;
}

@Injectable()
export class MailPreferencesRepository {
  constructor(private readonly database: Database) {}

  choicesOf(memberId: string, tx?: EntityManager): Promise<ChoiceRow[]> {
    return this.database.prepared<ChoiceRow>(
      {
        name: 'mail-preferences-of',
        text: `SELECT p.kind, c.slug AS community, p.choice FROM mail_preferences p LEFT JOIN communities c ON c.id = p.community_id
               WHERE p.member_id = $1 ORDER BY lower(c.title), c.slug`,
      },
      [memberId],
      tx,
    );
  }

  /** Those one belongs to, and those of which one has said something and left them since. */
  communitiesOf(memberId: string, tx?: EntityManager): Promise<Reference[]> {
    return this.database.prepared<Reference>(
      {
        name: 'mail-preferences-communities',
        text: `SELECT slug, title FROM communities
               WHERE id IN (SELECT community_id FROM community_members WHERE member_id = $1
                            UNION SELECT community_id FROM mail_preferences WHERE member_id = $1)
               ORDER BY lower(title), slug`,
      },
      [memberId],
      tx,
    );
  }

  async choose(
    tx: EntityManager,
    { memberId, kind, communityId }: Choosing,
    choice: MailChoice,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO mail_preferences (member_id, kind, community_id, choice, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT mail_preferences_one_each DO UPDATE SET choice = excluded.choice, changed_at = excluded.changed_at`,
      [memberId, kind, communityId, choice, now],
    );
  }

  async forget(tx: EntityManager, { memberId, kind, communityId }: Choosing): Promise<void> {
    await tx.query(
      `DELETE FROM mail_preferences WHERE member_id = $1 AND kind = $2 AND community_id IS NOT DISTINCT FROM $3`,
      [memberId, kind, communityId],
    );
  }

  async forgetExceptions(tx: EntityManager, { memberId, kind }: Omit<Choosing, 'communityId'>): Promise<void> {
    await tx.query('DELETE FROM mail_preferences WHERE member_id = $1 AND kind = $2 AND community_id IS NOT NULL', [
      memberId,
      kind,
    ]);
  }

  /** Null when the member is gone. */
  async subscription(
    { memberId, kind, communityId }: Choosing,
    tx?: EntityManager,
  ): Promise<{ here: MailChoice | null; everywhere: MailChoice | null; community: Reference | null } | null> {
    const [row] = await this.database.prepared<{
      here: MailChoice | null;
      everywhere: MailChoice | null;
      community: Reference | null;
    }>(
      {
        name: 'mail-preferences-subscription',
        text: `SELECT (SELECT choice FROM mail_preferences p WHERE p.member_id = m.id AND p.kind = $2 AND p.community_id = $3) AS here,
                      (SELECT choice FROM mail_preferences p WHERE p.member_id = m.id AND p.kind = $2 AND p.community_id IS NULL) AS everywhere,
                      (SELECT json_build_object('slug', slug, 'title', title) FROM communities WHERE id = $3) AS community
               FROM members m WHERE m.id = $1`,
      },
      [memberId, kind, communityId],
      tx,
    );
    return row ?? null;
  }
}
