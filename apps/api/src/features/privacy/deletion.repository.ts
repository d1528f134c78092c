import type { EndpointOutput, previewDeletion } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';

type Preview = EndpointOutput<typeof previewDeletion>;

const soleOrganiserOf = `
  SELECT c.slug, c.title FROM community_members mine JOIN communities c ON c.id = mine.community_id
  WHERE mine.member_id = $1 AND 'organiser' = ANY (mine.roles)
    AND EXISTS (SELECT FROM community_members o WHERE o.community_id = c.id AND o.member_id <> $1)
    AND NOT EXISTS (SELECT FROM community_members o WHERE o.community_id = c.id AND o.member_id <> $1 AND 'organiser' = ANY (o.roles))`;

const preview = {
  name: 'privacy.deletion-preview',
  text: `SELECT
    (SELECT count(*)::int FROM rsvps r JOIN meetups m ON m.id = r.meetup_id
     WHERE r.member_id = $1 AND r.status IN ('going', 'waitlisted') AND m.starts_at > $2) AS "comingSeats",
    (SELECT count(*)::int FROM proposals p JOIN sessions s ON s.proposal_id = p.id
     WHERE p.speaker_id = $1 AND s.starts_at > $2) AS "comingTalks",
    (SELECT count(*)::int FROM rsvps r JOIN meetups m ON m.id = r.meetup_id
     WHERE r.member_id = $1 AND r.status = 'going' AND m.starts_at <= $2) AS "pastMeetups",
    (SELECT count(*)::int FROM session_speakers p JOIN sessions s ON s.id = p.session_id
     WHERE p.member_id = $1 AND s.starts_at <= $2) AS "pastTalks",
    (SELECT count(*)::int FROM patches p WHERE p.submitter_id = $1) AS patches,
    (SELECT coalesce(json_agg(json_build_object('slug', o.slug, 'title', o.title) ORDER BY o.title), '[]') FROM (${soleOrganiserOf}) o)
      AS "soleOrganiserOf"`,
};

@Injectable()
export class DeletionRepository {
  constructor(private readonly database: Database) {}

  async preview(memberId: string, now: Date): Promise<Preview> {
    const [row] = await this.database.prepared<Preview>(preview, [memberId, now]);
    return row!;
  }

  /** The communities are locked first, as by who steps down or leaves: of two last organisers who go at once, one stays. */
  async soleOrganiserOf(tx: EntityManager, memberId: string): Promise<{ slug: string; title: string }[]> {
    await tx.query(
      `SELECT FROM communities WHERE id IN (
         SELECT community_id FROM community_members WHERE member_id = $1 AND 'organiser' = ANY (roles))
       ORDER BY id FOR NO KEY UPDATE`,
      [memberId],
    );
    return tx.query(soleOrganiserOf, [memberId]);
  }

  /** Proposals that may still be withdrawn by the ordinary way, which clears the agenda and tells the panel. */
  async activeProposals(memberId: string, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.database.manager.query(
      `SELECT p.id FROM proposals p LEFT JOIN sessions s ON s.proposal_id = p.id
       WHERE p.speaker_id = $1 AND p.state NOT IN ('draft', 'delivered', 'rejected', 'withdrawn') AND (s.id IS NULL OR s.starts_at > $2)
       ORDER BY p.id`,
      [memberId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Talks that were given stay on their agendas, without the proposal and, unless wished otherwise, without the name. */
  async leaveAgendas(tx: EntityManager, memberId: string, { keepName }: { keepName: boolean }): Promise<void> {
    await tx.query(
      `UPDATE sessions s SET proposal_id = NULL FROM proposals p WHERE p.id = s.proposal_id AND p.speaker_id = $1`,
      [memberId],
    );
    if (!keepName)
      await tx.query(`UPDATE session_speakers SET name = 'Former member' WHERE member_id = $1`, [memberId]);
  }

  /** Everything else follows by the foreign keys: what was the member's own goes, what was done for others loses the name. */
  async delete(tx: EntityManager, memberId: string): Promise<{ email: string; locale: string } | undefined> {
    const [rows]: [{ email: string; locale: string }[]] = await tx.query(
      `DELETE FROM members WHERE id = $1 RETURNING email, locale`,
      [memberId],
    );
    // to that address; its account is no key of them
    await tx.query('DELETE FROM invitations WHERE email = $1', [rows[0]?.email]);
    return rows[0];
  }
}
