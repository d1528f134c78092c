import type { AgendaItem, Level, Proposal, ProposalRow, ProposalState } from '@hallway/contracts';
import { stateForSpeaker } from './proposals.policy.ts';

type ScheduledSession = AgendaItem & { meetup: { slug: string; title: string; timeZone: string } };

/** A row of the repository's `proposal` question. */
export interface ProposalViewRow {
  id: string;
  call_id: string;
  call_title: string;
  community_id: string;
  community: { slug: string; title: string };
  speaker: { id: string; name: string; image: string | null };
  title: string;
  level: Level;
  assumptions: string[];
  outcomes: string[];
  format: string;
  duration_minutes: number;
  abstract: string;
  outline: string;
  earlier_talks: string;
  bio: string;
  first_talk: boolean;
  relation: Proposal['relation'];
  code_licence: string;
  open_source: boolean;
  state: ProposalState;
  decision_released_at: Date | null;
  submitted_at: Date | null;
  updated_at: Date;
  version: number;
  session: ScheduledSession | null;
}

export function toProposalView(row: ProposalViewRow, viewerId: string): Proposal {
  const released = row.decision_released_at !== null;
  const own = row.speaker.id === viewerId;
  return {
    id: row.id,
    callId: row.call_id,
    call: row.call_title,
    community: row.community,
    speaker: row.speaker,
    title: row.title,
    level: row.level,
    assumptions: row.assumptions,
    outcomes: row.outcomes,
    format: row.format,
    durationMinutes: row.duration_minutes,
    abstract: row.abstract,
    outline: row.outline,
    earlierTalks: row.earlier_talks,
    bio: row.bio,
    firstTalk: row.first_talk,
    relation: row.relation,
    codeLicence: row.code_licence,
    openSource: row.open_source,
    state: own ? stateForSpeaker({ state: row.state, released }) : row.state,
    decisionReleased: released,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    session: row.session,
    version: row.version,
  };
}

export interface PanelRow {
  id: string;
  call_id: string;
  call_title: string;
  title: string;
  level: Level;
  format: string;
  duration_minutes: number;
  state: ProposalState;
  decision_released_at: Date | null;
  first_talk: boolean;
  relation: Proposal['relation'];
  speaker: { id: string; name: string; image: string | null };
  submitted_at: Date | null;
  reviews: number;
  score: number | null;
  reviewed_by_me: boolean;
}

/** For the panel; their own proposals panellists see as speakers do. */
export function toPanelRow(row: PanelRow, viewerId: string): ProposalRow {
  const released = row.decision_released_at !== null;
  const own = row.speaker.id === viewerId;
  return {
    id: row.id,
    title: row.title,
    level: row.level,
    format: row.format,
    durationMinutes: row.duration_minutes,
    state: own ? stateForSpeaker({ state: row.state, released }) : row.state,
    decisionReleased: released,
    firstTalk: row.first_talk,
    relation: row.relation,
    speaker: row.speaker,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    call: row.call_title,
    callId: row.call_id,
    reviews: own ? 0 : row.reviews,
    score: own ? null : row.score,
    reviewedByMe: row.reviewed_by_me,
  };
}
