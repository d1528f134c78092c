import { type PlaceParts, placeLine } from '@hallway/contracts';
import type { MeetupChange, MeetupView, NotChangedReason } from '@hallway/emails';
import { formatMeetupTime } from '@hallway/time/format';
import type { MeetupFacts } from '../delivery.repository.ts';
import type { NotificationPayloads } from '../payloads.ts';
import type { Site, Writer } from './writer.ts';

type When = Pick<MeetupFacts, 'startsAt' | 'endsAt' | 'timeZone'>;

/** The online link is for those who have a seat. */
export function meetupView(meetup: MeetupFacts | null, site: Site, { seat }: { seat: boolean }): MeetupView {
  if (!meetup) throw new Error('The notification names no meetup.');
  const { title, level, startsAt, endsAt, timeZone, community, assumptions } = meetup;
  return {
    title,
    level,
    startsAt,
    endsAt,
    timeZone,
    community,
    assumptions,
    place: placeLine(meetup),
    onlineUrl: seat ? meetup.onlineUrl : null,
    url: site.url(`/m/${meetup.slug}`),
  };
}

const picture = 'ticket@hallway';

/** For who has to pass a door: an online meetup has none. */
const ticketOf = (meetup: MeetupFacts | null, site: Site) =>
  meetup && placeLine(meetup) !== ''
    ? { url: site.url(`/m/${meetup.slug}/ticket`), picture: `cid:${picture}` as const }
    : null;

export const rsvpConfirmed: Writer<'rsvp-confirmed'> = ({ meetup, payload }, site) => {
  const ticket = ticketOf(meetup, site);
  return {
    view: {
      meetup: meetupView(meetup, site, { seat: true }),
      guests: payload.guests ?? 0,
      by: payload.by === 'organiser' ? 'organiser' : 'you',
      ...(ticket && { ticket }),
      ...(payload.standing && { standing: site.url('/me/standing') }),
    },
    calendar: 'REQUEST',
    ...(ticket && { ticketPicture: picture }),
  };
};

export const rsvpPromoted: Writer<'rsvp-promoted'> = ({ meetup, payload }, site) => {
  const ticket = ticketOf(meetup, site);
  return {
    view: { meetup: meetupView(meetup, site, { seat: true }), guests: payload.guests ?? 0, ...(ticket && { ticket }) },
    calendar: 'REQUEST',
    ...(ticket && { ticketPicture: picture }),
  };
};

/** No invitation: a place in the queue is no seat. */
export const rsvpWaitlisted: Writer<'rsvp-waitlisted'> = ({ meetup, payload }, site) => ({
  view: {
    meetup: meetupView(meetup, site, { seat: false }),
    position: payload.position,
    ...(payload.standing && { standing: site.url('/me/standing') }),
  },
  ...(payload.held === 'going' && { calendar: 'CANCEL' as const }),
});

/** No invitation either: nothing is promised yet. */
export const rsvpRequested: Writer<'rsvp-requested'> = ({ meetup }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: false }) },
});

export const requestsWaiting: Writer<'requests-waiting'> = ({ meetup, payload }, site) => {
  const view = meetupView(meetup, site, { seat: false });
  return { view: { meetup: view, count: payload.count, url: `${view.url}/attendees?status=requested` } };
};

export const rsvpRefused: Writer<'rsvp-refused'> = ({ meetup, payload }, site) => ({
  view: {
    meetup: meetupView(meetup, site, { seat: false }),
    held: payload.held === 'requested' ? 'requested' : 'place',
    ...(payload.reason && { reason: payload.reason }),
  },
  ...(payload.held === 'going' && { calendar: 'CANCEL' as const }),
});

export const rsvpChanged: Writer<'rsvp-changed'> = ({ meetup, payload, locale }, site) => {
  const seat = payload.held !== 'waitlisted' && payload.held !== 'requested';
  return {
    view: { meetup: meetupView(meetup, site, { seat }), changes: changesOf(payload, locale) },
    ...(seat && { calendar: 'REQUEST' as const }),
  };
};

export const rsvpCancelled: Writer<'rsvp-cancelled'> = ({ meetup, payload }, site) => ({
  view: {
    meetup: meetupView(meetup, site, { seat: false }),
    by: payload.by === 'member' ? 'you' : payload.by,
    ...(payload.movedTo && { movedTo: payload.movedTo }),
    ...(payload.reason && { reason: payload.reason }),
  },
  ...(payload.held === 'going' && { calendar: 'CANCEL' as const }),
});

export const rsvpNotChanged: Writer<'rsvp-not-changed'> = ({ meetup, payload }, site) => ({
  view: {
    meetup: meetupView(meetup, site, { seat: false }),
    reason: reasons[payload.code] ?? 'other',
    held: payload.held === 'going' || payload.held === 'waitlisted' ? payload.held : 'none',
  },
});

const reasons: Record<string, NotChangedReason> = {
  tentative: 'maybe',
  'rsvp.full': 'full',
  'rsvp.window-closed': 'closed',
  'rsvp.window-not-open': 'early',
  'rsvp.meetup-cancelled': 'cancelled',
  'rsvp.meetup-started': 'started',
};

function changesOf({ change, from = {}, to = {} }: NotificationPayloads['rsvp-changed'], locale: string) {
  const changes: MeetupChange[] = [];
  if (change === 'time' || change === 'time-and-place') {
    const words = (when: When) => formatMeetupTime({ ...when, locale }).full;
    changes.push({ what: 'time', before: words(from as unknown as When), after: words(to as unknown as When) });
  }
  if (change === 'place' || change === 'time-and-place') {
    const [before, after] = [placeLine(from as PlaceParts), placeLine(to as PlaceParts)];
    if (before !== after) changes.push({ what: 'place', before, after });
  }
  if (change === 'level') changes.push({ what: 'level', before: String(from.level), after: String(to.level) });
  return changes;
}
