import type { MailKind, MailViews, MeetupView, PatchView, ProposalView, ShiftView } from '../src/views.ts';

/** One view per kind, around the given words, for the specs and for looking at the mails. */
export function samples(words: { title: string; name: string; body: string }): { [K in MailKind]: MailViews[K] } {
  const { title, name, body } = words;
  const community = name;
  const meetup: MeetupView = {
    title,
    level: 'advanced',
    startsAt: '2026-12-03T17:30:00Z',
    endsAt: '2026-12-03T19:30:00Z',
    timeZone: 'Europe/Brussels',
    place: `${name}, 3rd floor, Rue de la Loi 16, Brussels`,
    onlineUrl: 'https://meet.example.org/room?x=1&y=2',
    url: 'https://hallway.example.org/m/neutron-deep-dive',
    community,
    assumptions: ['You have deployed OpenStack once, DevStack counts.', `You have read “${title}”.`],
  };
  const newbie: MeetupView = { ...meetup, level: 'newbie', assumptions: [], onlineUrl: null };
  const proposal: ProposalView = { title, level: 'newbie', url: 'https://hallway.example.org/proposals/1', community };
  const patch: PatchView = {
    title,
    level: 'newbie',
    url: 'https://hallway.example.org/patches/7',
    project: 'neutron',
    task: title,
    community,
    revision: 2,
  };
  const shift: ShiftView = {
    duty: 'runner',
    title,
    note: body,
    startsAt: '2026-12-03T17:15:00Z',
    endsAt: '2026-12-03T18:30:00Z',
    timeZone: 'Europe/Brussels',
  };
  const comment = 'https://hallway.example.org/m/neutron-deep-dive?comment=1';
  return {
    'sign-in': { url: 'https://hallway.example.org/sign-in/confirm?token=abc', code: '402918', minutes: 15 },
    'rsvp-confirmed': {
      meetup,
      guests: 2,
      by: 'organiser',
      ticket: { url: `${meetup.url}/ticket`, picture: 'cid:ticket@hallway' },
    },
    'email-change': { url: 'https://hallway.example.org/me/email?token=abc', minutes: 60 },
    'email-changed': { email: 'asha@example.org' },
    'account-deleted': {},
    'rsvp-waitlisted': { meetup: newbie, position: 1207 },
    'rsvp-promoted': { meetup: newbie },
    'rsvp-changed': {
      meetup,
      changes: [
        { what: 'place', before: 'Room 1', after: name },
        { what: 'level', before: 'newbie', after: 'advanced' },
      ],
    },
    'rsvp-cancelled': { meetup, by: 'organiser', reason: body },
    'rsvp-not-changed': { meetup: newbie, reason: 'full', held: 'none' },
    'rsvp-requested': { meetup },
    'requests-waiting': { meetup, count: 3, url: `${meetup.url}/attendees?status=requested` },
    'rsvp-refused': { meetup, held: 'requested', reason: body },
    'reminder-day': { meetup },
    'reminder-hours': { meetup: newbie },
    'meetup-announcement': { meetup, subject: title, body },
    'community-announcement': {
      community,
      url: 'https://hallway.example.org/c/openstack-bruessel',
      subject: title,
      body,
    },
    digest: {
      meetups: [
        { ...meetup, isNew: true },
        { ...newbie, isNew: false },
      ],
      more: 3,
      url: 'https://hallway.example.org/explore',
      hidden: [{ level: 'advanced', count: 14, url: 'https://hallway.example.org/explore?level=advanced' }],
    },
    'proposal-received': { proposal, decisionBy: '2026-12-24' },
    'proposal-decision': { proposal, decision: 'accepted', note: body },
    'proposal-relevelled': { proposal, from: 'advanced', note: body },
    'schedule-change': {
      meetup,
      change: 'moved',
      session: {
        title,
        startsAt: '2026-12-03T18:00:00Z',
        endsAt: '2026-12-03T18:40:00Z',
        room: 'K.1.105',
        url: 'https://hallway.example.org/talks/1',
      },
    },
    'patch-submitted': { patch, by: name },
    'patch-reviewed': { patch, by: name, verdict: 'request-changes', comment: body },
    'patch-merged': { patch },
    'task-claim-expiring': {
      task: { title, level: 'newbie', url: 'https://hallway.example.org/tasks/1', project: 'neutron', community },
      expiresAt: '2026-12-03T17:30:00Z',
      timeZone: 'Asia/Kolkata',
    },
    'feedback-asked': {
      meetup,
      url: 'https://hallway.example.org/m/neutron-deep-dive/feedback',
      closesAt: '2026-12-18T08:00:00Z',
    },
    'shift-assigned': { meetup, shift, by: name },
    'shift-changed': { meetup: newbie, shift: { ...shift, title: '' }, change: 'moved' },
    'shift-reminder': { meetup, shift },
    'comment-replied': { meetup, by: name, text: body, url: comment },
    'comment-posted': { meetup, by: name, reply: true, text: body, url: comment },
    'comment-hidden': { meetup, text: body, reason: title, url: comment },
    'report-received': {
      meetup,
      kind: 'harassment',
      text: body,
      hidden: true,
      url: 'https://hallway.example.org/c/openstack/manage/reports',
    },
    'report-decided': { meetup, outcome: 'hidden', url: comment },
    invitation: {
      community,
      by: name,
      role: 'hackathon-lead',
      meetup,
      url: 'https://hallway.example.org/invitations/abc',
      expiresAt: '2026-12-17T17:30:00Z',
      timeZone: 'Asia/Kolkata',
    },
  };
}

export const friendlyWords = {
  title: 'Neutron, packet by packet: what really happens between two instances',
  name: 'OpenStack Brüssel',
  body: 'Thank you all for your answers!\n\nThe door on the street is locked from 19:00 on: please come before, or call Asha (the number is on the page of the meetup).',
};
