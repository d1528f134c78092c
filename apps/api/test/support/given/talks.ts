import type { Level, ProposalState } from '@hallway/contracts';
import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenCall {
  id: string;
  communityId: string;
}

export interface GivenProposal {
  id: string;
  title: string;
  level: Level;
  state: ProposalState;
}

const formats = JSON.stringify([
  { key: 'full', title: 'Full talk', minutes: 40 },
  { key: 'crisp', title: 'Crisp talk', minutes: 15 },
]);
let count = 0;

export const givenTalks = (database: Store) => ({
  /** A rolling call of a series, or of one meetup, with two formats: full (40 min) and crisp (15 min). */
  async call({
    community,
    series,
    meetup,
    title = `Call ${++count}`,
    opensAt = null,
    closesAt = null,
  }: {
    community: { id: string };
    series?: { id: string };
    meetup?: { id: string };
    title?: string;
    opensAt?: Date | string | null;
    closesAt?: Date | string | null;
  }): Promise<GivenCall> {
    const id = newId();
    await database.pool.query(
      'INSERT INTO calls (id, community_id, series_id, meetup_id, title, formats, opens_at, closes_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, community.id, series?.id, meetup?.id, title, formats, opensAt, closesAt],
    );
    return { id, communityId: community.id };
  },

  /** A submitted newbie proposal of a full talk; decisions are unreleased unless told. */
  async proposal({
    call,
    speaker,
    level = 'newbie',
    state = 'submitted',
    released = false,
  }: {
    call: GivenCall;
    speaker: { id: string };
    level?: Level;
    state?: ProposalState;
    released?: boolean;
  }): Promise<GivenProposal> {
    const id = newId();
    const title = `Proposal ${++count}`;
    const assumptions = level === 'advanced' ? ['You have read a stack trace'] : [];
    await database.pool.query(
      `INSERT INTO proposals (id, call_id, community_id, speaker_id, title, level, assumptions, format, duration_minutes, relation, state, submitted_at, decision_released_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'full', 40, 'runs', $8, $9, $10)`,
      [
        id,
        call.id,
        call.communityId,
        speaker.id,
        title,
        level,
        assumptions,
        state,
        state === 'draft' ? null : new Date(),
        released ? new Date() : null,
      ],
    );
    return { id, title, level, state };
  },

  /** A talk on the agenda, of the meetup's level, in its first half hour; by `speaker`, who has an account, or by `speakers`, who have none. */
  async session({
    meetup,
    speaker,
    speakers = [],
    title = `Talk ${++count}`,
    kind = 'talk',
    abstract = '',
    room = '',
    assumptions = [],
    startsAt = meetup.startsAt,
  }: {
    meetup: { id: string; level: Level; startsAt: Date };
    speaker?: { id: string; name: string };
    speakers?: string[];
    title?: string;
    kind?: string;
    abstract?: string;
    room?: string;
    assumptions?: string[];
    startsAt?: Date;
  }): Promise<{ id: string; slug: string; title: string }> {
    const id = newId();
    await database.pool.query(
      `INSERT INTO sessions (id, slug, meetup_id, level, kind, title, abstract, room, assumptions, starts_at, ends_at)
       VALUES ($1::uuid, 'talk-' || $1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $9::timestamptz + interval '30 minutes')`,
      [id, meetup.id, meetup.level, kind, title, abstract, room, assumptions, startsAt],
    );
    await database.pool.query(
      `INSERT INTO session_speakers (session_id, position, name, member_id)
       SELECT $1, at, name, CASE WHEN at = 1 THEN $3::uuid END FROM unnest($2::text[]) WITH ORDINALITY AS s (name, at)`,
      [id, speaker ? [speaker.name] : speakers, speaker?.id ?? null],
    );
    return { id, slug: `talk-${id}`, title };
  },
});
