import { renderMail } from '@hallway/emails';
import { invitation } from '@hallway/formats/calendar';

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
  };
}
