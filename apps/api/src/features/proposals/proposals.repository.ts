import type { Level, LevelCounts, ProposalState } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { personJson } from '../accounts/index.ts';
import { agendaItemPairs } from '../meetups/index.ts';
import type { PanelRow, ProposalViewRow } from './proposal.view.ts';
import { hiddenUntilReleased } from './proposals.policy.ts';
import { ProposalEntity } from './proposal.entity.ts';

const view = /* sql */ `
  SELECT p.id, p.call_id, c.title AS call_title, p.community_id,
    json_build_object('slug', co.slug, 'title', co.title) AS community, ${personJson('m')} AS speaker,
    p.title, p.level, p.assumptions, p.outcomes, p.format, p.duration_minutes, p.abstract, p.outline, p.earlier_talks, p.bio,
    p.first_talk, p.relation, p.code_licence, p.open_source, p.state, p.decision_released_at, p.submitted_at, p.updated_at, p.version,
    (SELECT json_build_object(${agendaItemPairs({ session: 's', meetup: 'mt' })},
        'meetup', json_build_object('slug', mt.slug, 'title', mt.title, 'timeZone', mt.time_zone))
      FROM sessions s JOIN meetups mt ON mt.id = s.meetup_id WHERE s.proposal_id = p.id) AS session
  FROM proposals p
  JOIN calls c ON c.id = p.call_id
  JOIN communities co ON co.id = p.community_id
  JOIN members m ON m.id = p.speaker_id`;

const oneProposal = { name: 'proposals.one', text: `${view} WHERE p.id = $1` };
const ofSpeaker = {
  name: 'proposals.of-speaker',
  text: `${view} WHERE p.speaker_id = $1 AND ($2::timestamptz IS NULL OR (p.updated_at, p.id) < ($2, $3::uuid))
    ORDER BY p.updated_at DESC, p.id DESC LIMIT $4`,
};
// What a panellist may know of each: of their own they are the speaker, also in a filter.
const stateFor = (viewer: string) => /* sql */ `
  CASE WHEN p.speaker_id = ${viewer} AND p.decision_released_at IS NULL AND p.state IN (${hiddenUntilReleased.map((state) => `'${state}'`).join(', ')})
    THEN 'in-review' ELSE p.state END`;
// Newest submissions last: the panel works through a queue.
const forPanel = {
  name: 'proposals.for-panel',
  text: `SELECT p.id, p.call_id, c.title AS call_title, p.title, p.level, p.format, p.duration_minutes, p.state, p.decision_released_at,
      p.first_talk, p.relation, ${personJson('m')} AS speaker, p.submitted_at, r.reviews, r.score, r.reviewed_by_me
    FROM proposals p
    JOIN calls c ON c.id = p.call_id
    JOIN members m ON m.id = p.speaker_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS reviews, avg(score)::float8 AS score, coalesce(bool_or(reviewer_id = $2), false) AS reviewed_by_me
      FROM reviews WHERE proposal_id = p.id
    ) r
    WHERE p.community_id = $1 AND p.submitted_at IS NOT NULL
      AND ($3::text IS NULL OR p.level = $3) AND ($4::text IS NULL OR ${stateFor('$2')} = $4) AND ($5::uuid IS NULL OR p.call_id = $5)
      AND ($6::timestamptz IS NULL OR (p.submitted_at, p.id) > ($6, $7::uuid))
    ORDER BY p.submitted_at, p.id LIMIT $8`,
};
const levelCounts = {
  name: 'proposals.level-counts',
  text: `SELECT count(*) FILTER (WHERE level = 'newbie')::int AS newbie, count(*) FILTER (WHERE level = 'advanced')::int AS advanced
    FROM proposals p
    WHERE community_id = $1 AND submitted_at IS NOT NULL AND ($3::text IS NULL OR ${stateFor('$2')} = $3) AND ($4::uuid IS NULL OR call_id = $4)`,
};

export interface PanelFilter {
  level?: Level;
  state?: ProposalState;
  callId?: string;
}

@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx?: EntityManager): Promise<ProposalViewRow | undefined> {
    const [row] = await this.database.prepared<ProposalViewRow>(oneProposal, [id], tx);
    return row;
  }

  ofSpeaker(
    speakerId: string,
    { after, limit }: { after: readonly unknown[]; limit: number },
  ): Promise<ProposalViewRow[]> {
    return this.database.prepared(ofSpeaker, [speakerId, ...after, limit + 1]);
  }

  forPanel(
    communityId: string,
    viewerId: string,
    { level, state, callId, after, limit }: PanelFilter & { after: readonly unknown[]; limit: number },
  ) {
    return this.database.prepared<PanelRow>(forPanel, [
      communityId,
      viewerId,
      level ?? null,
      state ?? null,
      callId ?? null,
      ...after,
      limit + 1,
    ]);
  }

  async levelCounts(communityId: string, viewerId: string, { state, callId }: PanelFilter): Promise<LevelCounts> {
    const [row] = await this.database.prepared<LevelCounts>(levelCounts, [
      communityId,
      viewerId,
      state ?? null,
      callId ?? null,
    ]);
    return row!;
  }

  /** Locked, so that of two people who act at once the second sees what the first did. */
  locked(tx: EntityManager, id: string): Promise<ProposalEntity | null> {
    return tx.findOne(ProposalEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: EntityManager, proposal: Partial<ProposalEntity>): Promise<void> {
    await tx.insert(ProposalEntity, proposal);
  }

  async save(tx: EntityManager, proposal: ProposalEntity): Promise<void> {
    await tx.update(ProposalEntity, { id: proposal.id }, proposal);
  }

  async record(
    tx: EntityManager,
    event: {
      proposalId: string;
      actorId: string;
      kind: 'state' | 'level' | 'released';
      from?: string;
      to?: string;
      note?: string;
    },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO proposal_events (proposal_id, actor_id, kind, from_value, to_value, note) VALUES ($1, $2, $3, $4, $5, $6)',
      [event.proposalId, event.actorId, event.kind, event.from ?? null, event.to ?? null, event.note ?? ''],
    );
  }

  /** Whether it stands on the agenda of a meetup that took place. */
  async stoodOnStage(tx: EntityManager, proposalId: string, now: Date): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM sessions s JOIN meetups m ON m.id = s.meetup_id
       WHERE s.proposal_id = $1 AND m.state = 'published' AND m.ends_at <= $2`,
      [proposalId, now],
    );
    return rows.length > 0;
  }

  /** In one statement; running it twice does nothing more. Nobody did it, so the event has no actor. */
  async deliver(now: Date): Promise<void> {
    await this.database.pool.query(
      `WITH given AS (
         UPDATE proposals p SET state = 'delivered', version = p.version + 1, updated_at = $1
         FROM sessions s JOIN meetups m ON m.id = s.meetup_id
         WHERE s.proposal_id = p.id AND p.state = 'scheduled' AND m.state = 'published' AND m.ends_at <= $1
         RETURNING p.id
       )
       INSERT INTO proposal_events (proposal_id, kind, from_value, to_value, created_at)
       SELECT id, 'state', 'scheduled', 'delivered', $1 FROM given`,
      [now],
    );
  }

  /** Takes the talk off whatever agenda it stands on. */
  async unschedule(tx: EntityManager, proposalId: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE proposal_id = $1', [proposalId]);
  }
}
