import { nest } from '../nest.ts';
import { bothLevels } from './both-levels.ts';
import { fit } from './fit.ts';
import { keepApart } from './keep-apart.ts';
import { levelTruth } from './level-truth.ts';
import { calendar } from './calendar.ts';
import { attendees } from './attendees.ts';
import { calls } from './calls.ts';
import { common } from './common.ts';
import { community } from './community.ts';
import { door } from './door.ts';
import { duties } from './duties.ts';
import { discussion } from './discussion.ts';
import { inbox } from './inbox.ts';
import { invitations } from './invitations.ts';
import { people } from './people.ts';
import { explore } from './explore.ts';
import { figures } from './figures.ts';
import { hackathon } from './hackathon.ts';
import { home } from './home.ts';
import { housekeeping } from './housekeeping.ts';
import { imports } from './imports.ts';
import { levels } from './levels.ts';
import { mailing } from './mailing.ts';
import { mails } from './mails.ts';
import { meetup } from './meetup.ts';
import { mine } from './mine.ts';
import { organise } from './organise.ts';
import { patch } from './patch.ts';
import { privacy } from './privacy.ts';
import { problems } from './problems.ts';
import { proposals } from './proposals.ts';
import { recurrence } from './recurrence.ts';
import { rsvp } from './rsvp.ts';
import { rsvpDetails } from './rsvp-details.ts';
import { search } from './search.ts';
import { signIn } from './sign-in.ts';
import { standing } from './standing.ts';
import { states } from './states.ts';
import { ui } from './ui.ts';

/** Every feature's English text, flat. English is complete; other locales fall back to it key by key. */
export const flat = {
  levelTruth,
  keepApart,
  fit,
  bothLevels,
  calendar,
  attendees,
  calls,
  common,
  community,
  door,
  duties,
  discussion,
  inbox,
  invitations,
  people,
  explore,
  figures,
  hackathon,
  home,
  housekeeping,
  imports,
  levels,
  mailing,
  mails,
  meetup,
  mine,
  organise,
  patch,
  privacy,
  problems,
  proposals,
  recurrence,
  rsvp,
  rsvpDetails,
  search,
  signIn,
  standing,
  states,
  ui,
} as const;

type FlatCatalogues = typeof flat;

export type Feature = keyof FlatCatalogues;

/** `levels.word.newbie`, `problems.rsvp.full` … */
export type MessageKey = { [F in Feature]: `${F}.${keyof FlatCatalogues[F] & string}` }[Feature];

export type Messages = { readonly [F in Feature]: ReturnType<typeof nest<FlatCatalogues[F]>> };

export const messages = Object.fromEntries(
  Object.entries(flat).map(([feature, texts]) => [feature, nest(texts)]),
) as unknown as Messages;
