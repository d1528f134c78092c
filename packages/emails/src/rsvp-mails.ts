import type { Block, Draft, Fact } from './blocks.ts';
import { assumptions, levelWord, meetupFacts, note, openMeetup, type Pen } from './parts.ts';
import { inline } from './user-text.ts';
import type { MailViews, MeetupChange, MeetupView, TicketView } from './views.ts';

function about(pen: Pen, meetup: MeetupView) {
  return {
    level: meetup.level,
    why: pen.t('mails.why.rsvp', { community: inline(meetup.community), site: pen.site }),
  };
}

/** You have a seat, from the start or from the waitlist. */
const seatMail =
  (kind: 'rsvp-confirmed' | 'rsvp-promoted') =>
  (pen: Pen, { meetup, guests = 0, by = 'you', ticket, standing }: MailViews['rsvp-confirmed']): Draft => {
    const name = { meetup: inline(meetup.title) };
    return {
      ...about(pen, meetup),
      subject: pen.t(`mails.${kind}.subject`, name),
      title: pen.t(`mails.${kind}.title`),
      blocks: [
        { type: 'text', text: pen.t(by === 'organiser' ? 'mails.rsvp-confirmed.added' : `mails.${kind}.lead`, name) },
        ...(guests > 0 ? [{ type: 'text', text: pen.t('mails.part.guests', { count: guests }) } satisfies Block] : []),
        meetupFacts(pen, meetup),
        ...(ticket ? ticketBlocks(pen, ticket) : []),
        ...assumptions(pen, meetup),
        openMeetup(pen, meetup),
        { type: 'small', text: pen.t('mails.part.cannotCome') },
        ...standingLink(pen, standing),
      ],
    };
  };

/** Who did not press a button themselves learns why the mail came. */
const standingLink = (pen: Pen, url: string | undefined): Block[] =>
  url ? [{ type: 'link', label: pen.t('mails.part.standing'), url }] : [];

const ticketBlocks = (pen: Pen, { url, picture }: TicketView): Block[] => [
  { type: 'picture', source: picture, alt: pen.t('mails.part.ticketCode'), width: 205 },
  { type: 'link', label: pen.t('mails.part.ticket'), url },
];

export const rsvpConfirmed = seatMail('rsvp-confirmed');
export const rsvpPromoted = seatMail('rsvp-promoted');

export function rsvpWaitlisted(pen: Pen, { meetup, position, standing }: MailViews['rsvp-waitlisted']): Draft {
  const name = { meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: pen.t('mails.rsvp-waitlisted.subject', { ...name, position }),
    title: pen.t('mails.rsvp-waitlisted.title', { position }),
    blocks: [
      { type: 'text', text: pen.t('mails.rsvp-waitlisted.lead', name) },
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
      ...standingLink(pen, standing),
    ],
  };
}

function changeFact({ t }: Pen, { what, before, after }: MeetupChange): Fact {
  const labels = {
    time: t('mails.rsvp-changed.time'),
    place: t('mails.rsvp-changed.place'),
    level: t('mails.rsvp-changed.level'),
    title: t('mails.rsvp-changed.title-of'),
  };
  const word = (value: string) =>
    what === 'level' && (value === 'newbie' || value === 'advanced') ? levelWord(t, value) : inline(value);
  return { label: labels[what], value: t('mails.rsvp-changed.was', { before: word(before), after: word(after) }) };
}

export function rsvpChanged(pen: Pen, { meetup, changes }: MailViews['rsvp-changed']): Draft {
  const name = { meetup: inline(meetup.title) };
  const rows = changes.map((change) => changeFact(pen, change));
  return {
    ...about(pen, meetup),
    subject: pen.t('mails.rsvp-changed.subject', name),
    title: pen.t('mails.rsvp-changed.title'),
    blocks: [
      { type: 'text', text: pen.t('mails.rsvp-changed.lead', name) },
      ...(rows.length > 0 ? [{ type: 'facts', rows } satisfies Block] : []),
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
      { type: 'small', text: pen.t('mails.part.cannotCome') },
    ],
  };
}

export function rsvpRequested(pen: Pen, { meetup }: MailViews['rsvp-requested']): Draft {
  const name = { meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: pen.t('mails.rsvp-requested.subject', name),
    title: pen.t('mails.rsvp-requested.title'),
    blocks: [
      { type: 'text', text: pen.t('mails.rsvp-requested.lead', name) },
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
    ],
  };
}

export function requestsWaiting(pen: Pen, { meetup, count, url }: MailViews['requests-waiting']): Draft {
  const { t } = pen;
  const words = { meetup: inline(meetup.title), count };
  return {
    level: meetup.level,
    why: t('mails.why.organiser', { community: inline(meetup.community), site: pen.site }),
    subject: t('mails.requests-waiting.subject', words),
    title: t('mails.requests-waiting.title', words),
    blocks: [
      { type: 'text', text: t('mails.requests-waiting.lead', words) },
      meetupFacts(pen, meetup),
      { type: 'action', label: t('mails.requests-waiting.button'), url, level: meetup.level },
    ],
  };
}

export function rsvpRefused(pen: Pen, { meetup, held, reason }: MailViews['rsvp-refused']): Draft {
  const name = { meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: pen.t('mails.rsvp-refused.subject', name),
    title: pen.t(`mails.rsvp-refused.title.${held}`),
    blocks: [
      { type: 'text', text: pen.t(`mails.rsvp-refused.lead.${held}`, name) },
      ...note(pen, reason),
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
    ],
  };
}

export function rsvpCancelled(pen: Pen, { meetup, by, reason, movedTo }: MailViews['rsvp-cancelled']): Draft {
  const name = { meetup: inline(meetup.title) };
  const { t } = pen;
  return {
    ...about(pen, meetup),
    subject: t(`mails.rsvp-cancelled.subject.${by}`, name),
    title: t(`mails.rsvp-cancelled.title.${by}`),
    blocks: [
      { type: 'text', text: t(`mails.rsvp-cancelled.lead.${by}`, name) },
      ...(movedTo
        ? [{ type: 'text', text: t('mails.rsvp-cancelled.movedTo', { other: inline(movedTo) }) } satisfies Block]
        : []),
      ...note(pen, reason),
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
    ],
  };
}

export function rsvpNotChanged(pen: Pen, { meetup, reason, held }: MailViews['rsvp-not-changed']): Draft {
  const name = { meetup: inline(meetup.title) };
  const { t } = pen;
  return {
    ...about(pen, meetup),
    subject: t('mails.rsvp-not-changed.subject', name),
    title: t('mails.rsvp-not-changed.title'),
    blocks: [
      { type: 'text', text: t(`mails.rsvp-not-changed.reason.${reason}`, name) },
      { type: 'text', text: t(`mails.rsvp-not-changed.held.${held}`) },
      meetupFacts(pen, meetup),
      openMeetup(pen, meetup),
    ],
  };
}
