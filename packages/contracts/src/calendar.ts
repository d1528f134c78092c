import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, noContent, pageOf, pageQuery, slug } from './kernel/fields.ts';

/** The secret address of one's own calendar, as far as it is known after it was shown. */
export const calendarFeed = z
  .object({
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('When a calendar program last asked, exact to the hour'),
  })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeedView = z.infer<typeof calendarFeed>;

export const getCalendarFeed = defineEndpoint({
  method: 'GET',
  path: '/me/calendar-feed',
  tag: 'Calendar',
  access: 'member',
  summary: 'Whether one’s own meetups can be subscribed to',
  response: z.object({ feed: calendarFeed.nullable() }),
});

export const renewCalendarFeed = defineEndpoint({
  method: 'POST',
  path: '/me/calendar-feed',
  tag: 'Calendar',
  access: 'member',
  summary: 'Make a new secret address for one’s own meetups; the one before stops working',
  description: 'The address is in this answer only; Hallway keeps a hash. Who has it can read, and nothing else.',
  response: calendarFeed.extend({ url: z.string() }).meta({ id: 'NewCalendarFeed' }),
  status: 201,
  secret: true,
});

export const revokeCalendarFeed = defineEndpoint({
  method: 'DELETE',
  path: '/me/calendar-feed',
  tag: 'Calendar',
  access: 'member',
  summary: 'Revoke the secret address at once',
  response: noContent,
  status: 204,
  problems: ['not-found'],
});

export const calendarReply = z
  .object({
    id,
    member: person,
    outcome: z
      .string()
      .describe(
        '`changed-to-going` (or another status), `unchanged`, `repeated`, `tentative`, or the problem that kept it from counting',
      ),
    receivedAt: instant,
  })
  .meta({ id: 'CalendarReply' });

export const listCalendarReplies = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/calendar-replies',
  tag: 'Calendar',
  access: 'organiser',
  summary: 'Answers that came from calendar programs by mail in the last month, latest first',
  params: z.object({ meetup: slug }),
  query: z.object(pageQuery),
  response: pageOf(calendarReply),
  problems: ['not-found', 'access.denied'],
});
