import * as accounts from './accounts.ts';
import * as announcements from './announcements.ts';
import * as assumptions from './assumptions.ts';
import * as attendees from './attendees.ts';
import * as calendar from './calendar.ts';
import * as calls from './calls.ts';
import * as checklists from './checklists.ts';
import * as communities from './communities.ts';
import * as directory from './directory.ts';
import * as discussions from './discussions.ts';
import * as door from './door.ts';
import * as feedback from './feedback.ts';
import * as figures from './figures.ts';
import * as hackathons from './hackathons.ts';
import * as imports from './imports.ts';
import * as inbox from './inbox.ts';
import * as invitations from './invitations.ts';
import * as keepApart from './keep-apart.ts';
import * as levelBalance from './level-balance.ts';
import * as mailPreferences from './mail-preferences.ts';
import * as meetups from './meetups.ts';
import * as notifications from './notifications.ts';
import * as patches from './patches.ts';
import * as privacy from './privacy.ts';
import * as proposals from './proposals.ts';
import * as recurrences from './recurrences.ts';
import * as retrospectives from './retrospectives.ts';
import * as roster from './roster.ts';
import * as rsvpQuestions from './rsvp-questions.ts';
import * as rsvps from './rsvps.ts';
import * as search from './search.ts';
import * as series from './series.ts';
import * as sessions from './sessions.ts';
import * as standingRsvps from './standing-rsvps.ts';
import * as topics from './topics.ts';
import type { EndpointShape } from './kernel/endpoint.ts';
import type { JobShape } from './kernel/job.ts';

/** Every file that defines endpoints or jobs; those of a file that stands here count by themselves. */
const all = {
  ...accounts,
  ...announcements,
  ...assumptions,
  ...attendees,
  ...calendar,
  ...calls,
  ...checklists,
  ...communities,
  ...directory,
  ...discussions,
  ...door,
  ...feedback,
  ...figures,
  ...hackathons,
  ...imports,
  ...inbox,
  ...invitations,
  ...keepApart,
  ...levelBalance,
  ...mailPreferences,
  ...meetups,
  ...notifications,
  ...patches,
  ...privacy,
  ...proposals,
  ...recurrences,
  ...retrospectives,
  ...roster,
  ...rsvpQuestions,
  ...rsvps,
  ...search,
  ...series,
  ...sessions,
  ...standingRsvps,
  ...topics,
};
type All = typeof all;
type Of<Shape> = { readonly [Name in keyof All as All[Name] extends Shape ? Name : never]: All[Name] };

const isEndpoint = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
const isJob = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && 'payload' in value;

const only = (fits: (value: unknown) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => fits(value)));

/** The whole API as one record: what the server implements, the client may call, and OpenAPI describes. */
export const endpoints = only(isEndpoint) as Of<EndpointShape>;
export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;

/** Every kind of background job; the worker handles each exactly once. */
export const jobs = only(isJob) as Of<JobShape>;
