import { z } from 'zod';
import { conductAccepted, levelCounts, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { defineJob } from './kernel/job.ts';
import {
  id,
  instant,
  levelSchema,
  line,
  markdown,
  pageOf,
  pageQuery,
  reference,
  sentences,
  slug,
  wallTime,
} from './kernel/fields.ts';
import { proposalStates } from './proposal-states.ts';
import { agendaItem } from './sessions-view.ts';

/** How the speaker relates to the subject: builds it, runs it, has read about it. */
export const relations = ['builds', 'runs', 'has-read'] as const;

export const proposal = z
  .object({
    id,
    callId: id,
    call: z.string(),
    community: reference,
    speaker: person,
    title: z.string(),
    level: levelSchema,
    assumptions: z.array(z.string()),
    outcomes: z.array(z.string()),
    format: z.string(),
    durationMinutes: z.number().int(),
    abstract: z.string(),
    outline: z.string(),
    earlierTalks: z.string(),
    bio: z.string(),
    firstTalk: z.boolean(),
    relation: z.enum(relations),
    codeLicence: z.string(),
    openSource: z.boolean(),
    /** For the speaker an unreleased decision still reads `in-review`. */
    state: z.enum(proposalStates),
    decisionReleased: z.boolean(),
    submittedAt: instant.nullable(),
    updatedAt: instant,
    session: agendaItem.extend({ meetup: reference.extend({ timeZone: z.string() }) }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposal>;

const fields = {
  title: line(160, 3),
  level: levelSchema,
  assumptions: sentences,
  outcomes: sentences,
  format: slug.describe('Key of one of the formats of the call'),
  abstract: markdown(5000),
  outline: markdown(10_000),
  earlierTalks: markdown(2000),
  bio: markdown(2000),
  firstTalk: z.boolean(),
  relation: z.enum(relations),
  codeLicence: line(80, 0),
  openSource: z.boolean(),
};
export const newProposal = z.object({
  ...fields,
  assumptions: fields.assumptions.default([]),
  outcomes: fields.outcomes.default([]),
  abstract: fields.abstract.default(''),
  outline: fields.outline.default(''),
  earlierTalks: fields.earlierTalks.default(''),
  bio: fields.bio.default(''),
  firstTalk: fields.firstTalk.default(false),
  codeLicence: fields.codeLicence.default(''),
  openSource: fields.openSource.default(true),
  submit: z.boolean().default(false).describe('Submit at once instead of keeping a draft'),
});

const params = z.object({ proposalId: id });
const stateProblems = ['not-found', 'access.denied', 'proposal.state'] as const;

export const propose = defineEndpoint({
  method: 'POST',
  path: '/calls/:callId/proposals',
  summary: 'Propose a talk',
  description:
    'Who is not yet a member of the community becomes one and accepts its code of conduct with it, where it has one.',
  tag: 'Talks',
  access: 'member',
  params: z.object({ callId: id }),
  body: newProposal.extend(conductAccepted),
  response: proposal,
  status: 201,
  problems: [
    'not-found',
    'call.closed',
    'level.assumptions-missing',
    'community.conduct-not-accepted',
    'conflict.version',
  ],
});

export const getProposal = defineEndpoint({
  method: 'GET',
  path: '/proposals/:proposalId',
  summary: 'One proposal, for its speaker and the panel',
  tag: 'Talks',
  access: 'owner',
  params,
  response: proposal,
  problems: ['not-found'],
});

export const changeProposal = defineEndpoint({
  method: 'PATCH',
  path: '/proposals/:proposalId',
  summary: 'Change a proposal while it is a draft or submitted',
  tag: 'Talks',
  access: 'owner',
  params,
  body: z.object(fields).partial(),
  response: proposal,
  problems: [...stateProblems, 'conflict.version', 'level.assumptions-missing'],
});

export const submitProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/submit',
  summary: 'Submit a draft',
  tag: 'Talks',
  access: 'owner',
  params,
  response: proposal,
  problems: [...stateProblems, 'call.closed', 'level.assumptions-missing'],
});

export const withdrawProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/withdraw',
  summary: 'Withdraw; a scheduled talk leaves the agenda while its meetup is not over',
  tag: 'Talks',
  access: 'owner',
  params,
  response: proposal,
  problems: [...stateProblems, 'proposal.meetup-over'],
});

export const confirmProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/confirm',
  summary: 'The speaker confirms an accepted talk',
  tag: 'Talks',
  access: 'owner',
  params,
  response: proposal,
  problems: stateProblems,
});

export const listMyProposals = defineEndpoint({
  method: 'GET',
  path: '/me/proposals',
  summary: 'My proposals',
  tag: 'Talks',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(proposal),
});

export const proposalRow = proposal
  .pick({
    id: true,
    title: true,
    level: true,
    format: true,
    durationMinutes: true,
    state: true,
    decisionReleased: true,
    firstTalk: true,
    relation: true,
    speaker: true,
    submittedAt: true,
  })
  .extend({
    call: z.string(),
    callId: id,
    reviews: z.number().int(),
    score: z.number().nullable().describe('Mean of the scores, 1 to 5'),
    reviewedByMe: z.boolean(),
  })
  .meta({ id: 'ProposalRow' });
export type ProposalRow = z.infer<typeof proposalRow>;

export const listProposals = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/proposals',
  summary: 'Proposals for the panel; drafts are not among them',
  tag: 'Panel',
  access: 'panellist',
  params: z.object({ community: slug }),
  query: z.object({
    ...pageQuery,
    level: levelSchema.optional(),
    state: z.enum(proposalStates).optional(),
    callId: id.optional(),
  }),
  response: pageOf(proposalRow).extend({ counts: levelCounts }),
  problems: ['not-found', 'access.denied'],
});

export const review = z
  .object({ id, reviewer: person, score: z.number().int().min(1).max(5), comment: z.string(), updatedAt: instant })
  .meta({ id: 'Review' });

export const proposalEvent = z
  .object({
    id: z.string(),
    actor: person.nullable(),
    kind: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    note: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'ProposalEvent' });

export const getProposalReviews = defineEndpoint({
  method: 'GET',
  path: '/proposals/:proposalId/reviews',
  summary: 'Reviews and history of a proposal, and the states it may move to',
  tag: 'Panel',
  access: 'panellist',
  params,
  response: z.object({
    reviews: z.array(review),
    events: z.array(proposalEvent),
    next: z.array(z.enum(proposalStates)),
  }),
  problems: ['not-found', 'access.denied'],
});

export const reviewProposal = defineEndpoint({
  method: 'PUT',
  path: '/proposals/:proposalId/review',
  summary: 'My review: a score from 1 to 5 and words',
  tag: 'Panel',
  access: 'panellist',
  params,
  body: z.object({ score: z.number().int().min(1).max(5), comment: markdown(5000).default('') }),
  response: review,
  problems: [...stateProblems, 'review.own-proposal'],
});

export const decideProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/state',
  summary: 'Move a proposal: in review, shortlisted, accepted, waitlisted, rejected',
  description: 'A decision stays private until it is released.',
  tag: 'Panel',
  access: 'panellist',
  params,
  body: z.object({
    to: z.enum(['in-review', 'shortlisted', 'in-rehearsal', 'accepted', 'waitlisted', 'rejected']),
    note: line(1000, 0).default(''),
    release: z.boolean().default(false),
  }),
  response: proposal,
  problems: [...stateProblems, 'review.own-proposal'],
});

export const releaseDecision = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/release',
  summary: 'Tell the speaker the decision',
  tag: 'Panel',
  access: 'panellist',
  params,
  response: proposal,
  problems: stateProblems,
});

export const relevelProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/level',
  summary: 'Re-level a proposal: recorded, and the speaker is told when the panel does it',
  tag: 'Panel',
  access: 'owner',
  params,
  body: z.object({ level: levelSchema, assumptions: sentences.optional(), note: line(500, 0).default('') }),
  response: proposal,
  problems: [...stateProblems, 'level.assumptions-missing'],
});

export const scheduleProposal = defineEndpoint({
  method: 'POST',
  path: '/proposals/:proposalId/schedule',
  summary: 'Put an accepted proposal on the agenda of a meetup of its level',
  tag: 'Panel',
  access: 'organiser',
  params,
  body: z.object({ meetup: slug, wallStart: wallTime, room: line(120, 0).default('') }),
  response: proposal,
  problems: [
    'not-found',
    'access.denied',
    'proposal.not-accepted',
    'proposal.already-scheduled',
    'level.mismatch',
    'session.outside-meetup',
    'meetup.wall-time-invalid',
  ],
});

/** Talks that were on the agenda of a meetup which is over have been delivered. */
export const deliverTalks = defineJob({ name: 'proposals.deliver-talks', payload: z.object({}) });
