import { z } from 'zod';
import { communityRoles, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, markdown, pageOf, pageQuery, slug } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

/** Whom of a meetup: those with a seat, those who wait, and after the door those who came and who did not. */
export const meetupAudiences = ['going', 'waitlisted', 'checked-in', 'not-checked-in'] as const;
export const meetupAudience = z.object({ of: z.enum(meetupAudiences) }).meta({ id: 'MeetupAudience' });

/** Whom of a community: all members, those with a role, or those who have answered a meetup of that level with yes. */
export const communityAudience = z
  .object({ role: z.enum(communityRoles).nullable().default(null), level: levelSchema.nullable().default(null) })
  .meta({ id: 'CommunityAudience' });

export const announcementMessage = z.object({
  subject: line(140, 3),
  body: markdown(10_000).refine((text) => text.trim() !== '', 'too_small'),
});

const count = z.number().int();
export const announcement = z
  .object({
    id,
    subject: z.string(),
    body: z.string().describe('Markdown'),
    author: person.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.infer<typeof announcement>;

/** As organisers see it: to whom, and how far it has come. */
export const sentAnnouncement = announcement
  .extend({
    audience: z.object({
      of: z.enum(meetupAudiences).nullable(),
      role: z.enum(communityRoles).nullable(),
      level: levelSchema.nullable(),
    }),
    progress: z.object({
      complete: z.boolean().describe('All recipients are known'),
      recipients: count,
      sent: count,
      skipped: count,
      trouble: count.describe('Failed, or unknown after a crash'),
    }),
  })
  .meta({ id: 'SentAnnouncement' });
export type SentAnnouncement = z.infer<typeof sentAnnouncement>;

const ofMeetup = z.object({ meetup: slug });
const ofCommunity = z.object({ community: slug });
const audienceSize = z.object({ recipients: count, leftToday: count.describe('How many more may be sent today') });

export const announceToMeetup = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/announcements',
  summary: 'Write to people of a meetup, one mail each; nobody sees an address',
  tag: 'Announcements',
  access: 'organiser',
  params: ofMeetup,
  body: announcementMessage.extend({ audience: meetupAudience }),
  response: sentAnnouncement,
  status: 201,
  problems: ['not-found', 'access.denied', 'announcement.too-many', 'announcement.nobody', 'meetup.state'],
});

export const countMeetupAudience = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/announcements/audience',
  summary: 'How many people an announcement would go to',
  tag: 'Announcements',
  access: 'organiser',
  params: ofMeetup,
  query: z.object({ of: z.enum(meetupAudiences).default('going') }),
  response: audienceSize,
  problems: ['not-found', 'access.denied'],
});

export const listSentToMeetup = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/announcements/sent',
  summary: 'Announcements of a meetup with their progress',
  tag: 'Announcements',
  access: 'organiser',
  params: ofMeetup,
  query: z.object(pageQuery),
  response: pageOf(sentAnnouncement),
  problems: ['not-found', 'access.denied'],
});

export const listMeetupAnnouncements = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/announcements',
  summary: 'What the organisers wrote about a meetup, for those it was written to',
  tag: 'Announcements',
  access: 'member',
  params: ofMeetup,
  query: z.object(pageQuery),
  response: pageOf(announcement),
  problems: ['not-found'],
});

export const announceToCommunity = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/announcements',
  summary: 'Write to members of a community, one mail each; nobody sees an address',
  tag: 'Announcements',
  access: 'organiser',
  params: ofCommunity,
  body: announcementMessage.extend({ audience: communityAudience }),
  response: sentAnnouncement,
  status: 201,
  problems: ['not-found', 'access.denied', 'announcement.too-many', 'announcement.nobody'],
});

export const countCommunityAudience = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/announcements/audience',
  summary: 'How many members an announcement would go to',
  tag: 'Announcements',
  access: 'organiser',
  params: ofCommunity,
  query: communityAudience,
  response: audienceSize,
  problems: ['not-found', 'access.denied'],
});

export const listSentToCommunity = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/announcements/sent',
  summary: 'Announcements of a community with their progress',
  tag: 'Announcements',
  access: 'organiser',
  params: ofCommunity,
  query: z.object(pageQuery),
  response: pageOf(sentAnnouncement),
  problems: ['not-found', 'access.denied'],
});

export const listCommunityAnnouncements = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/announcements',
  summary: 'What the organisers wrote to the members, for those it was written to',
  tag: 'Announcements',
  access: 'member',
  params: ofCommunity,
  query: z.object(pageQuery),
  response: pageOf(announcement),
  problems: ['not-found'],
});

/** Writes the outbox rows of an announcement, batch by batch. */
export const spreadAnnouncement = defineJob({
  name: 'notifications.spread-announcement',
  payload: z.object({ announcementId: id }),
});

/** Spreads announcements whose job was lost. */
export const sweepAnnouncements = defineJob({ name: 'notifications.sweep-announcements', payload: z.object({}) });
