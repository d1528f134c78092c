import { renderMail } from '@hallway/emails';
import { invitation } from '@hallway/formats/calendar';
import { qrPng } from '@hallway/formats/qr';
import { writeTicket } from '@hallway/formats/ticket';

/** Somebody's ticket; who it lets in does not matter to what it costs. */
const ticket = writeTicket({
  meetupId: '0199f3a2-7c1e-7d4b-8f6a-2b5c8d9e0f11',
  memberId: '0199f3a2-7c1e-7d4b-8f6a-2b5c8d9e0f22',
  signature: new Uint8Array(16),
});

/** One confirmation as the product sends it, for the floor to send unchanged. */
export function sampleMail() {
  const meetup = {
    title: 'Meetup number 7 on queues and storage',
    level: 'advanced',
    startsAt: '2030-01-01T18:30:00+05:30',
    endsAt: '2030-01-01T21:30:00+05:30',
    timeZone: 'Asia/Kolkata',
    place: 'Town hall, Room 1, 1 Long Road, Pune',
    url: 'http://127.0.0.1/m/rsvp1-7',
    community: 'Bench community',
    assumptions: ['You have run a queue in production once'],
  };
  const { subject, html, text } = renderMail({
    kind: 'rsvp-confirmed',
    view: { meetup },
    locale: 'en',
    timeZone: 'UTC',
    site: { name: 'Hallway', url: 'http://127.0.0.1' },
    preferencesUrl: 'http://127.0.0.1/settings',
  });
  const content = invitation({
    method: 'REQUEST',
    uid: 'rsvp1-7@bench',
    sequence: 0,
    start: meetup.startsAt,
    end: meetup.endsAt,
    timeZone: meetup.timeZone,
    summary: meetup.title,
    description: `What happens between the two of them.\n• ${meetup.assumptions[0]}\n${meetup.url}`,
    location: meetup.place,
    url: meetup.url,
    level: meetup.level,
    status: 'CONFIRMED',
    visibility: 'PRIVATE',
    dtstamp: '2029-12-01T10:00:00Z',
    organizer: { name: meetup.community, email: 'hallway@localhost' },
    attendee: { name: 'Member 7', email: 'member-7@example.org', partstat: 'ACCEPTED' },
  });
  return {
    from: 'Hallway <hallway@localhost>',
    subject,
    html,
    text,
    icalEvent: { method: 'REQUEST', content, filename: 'invite.ics' },
    attachments: [
      {
        cid: 'ticket@bench',
        content: qrPng(ticket, { scale: 5 }).toString('base64'),
        encoding: 'base64',
        filename: 'ticket.png',
        contentType: 'image/png',
        contentDisposition: 'inline',
      },
    ],
  };
}
