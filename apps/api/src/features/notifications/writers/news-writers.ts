import type { Deliverable } from '../delivery.repository.ts';
import { meetupView } from './rsvp-writers.ts';
import type { Writer } from './writer.ts';

export const reminder: Writer<'reminder-day'> & Writer<'reminder-hours'> = ({ meetup }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: true }) },
});

export const meetupAnnouncement: Writer<'meetup-announcement'> = ({ meetup, announcement, answer }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: answer === 'going' }), ...announced(announcement) },
});

export const communityAnnouncement: Writer<'community-announcement'> = ({ payload, announcement }, site) => ({
  view: {
    community: payload.community.title,
    url: site.url(`/c/${payload.community.slug}`),
    ...announced(announcement),
  },
});

export const digest: Writer<'digest'> = ({ payload: { meetups, more, hidden } }, site) => ({
  view: {
    meetups: meetups.map(({ slug, ...meetup }) => ({ ...meetup, url: site.url(`/m/${slug}`) })),
    more,
    url: site.url('/explore'),
    hidden: (['newbie', 'advanced'] as const).flatMap((level) =>
      hidden[level] > 0 ? [{ level, count: hidden[level], url: site.url(`/explore?level=${level}`) }] : [],
    ),
  },
});

function announced(announcement: Deliverable['announcement']): { subject: string; body: string } {
  if (!announcement) throw new Error('The notification names no announcement.');
  return announcement;
}
