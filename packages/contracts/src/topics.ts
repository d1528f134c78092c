import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { slug } from './kernel/fields.ts';
import { meetupCard, topic } from './meetups.ts';

const sides = z.object({ newbie: z.array(meetupCard), advanced: z.array(meetupCard) });

/** A topic with both its sides. */
export const topicPage = topic
  .extend({
    /** The next of each level. */
    upcoming: sides,
    /** The latest of each level. */
    past: sides,
    counts: z.object({ upcoming: levelCounts, past: levelCounts }),
  })
  .meta({ id: 'TopicPage' });
export type TopicPage = z.infer<typeof topicPage>;

export const getTopic = defineEndpoint({
  method: 'GET',
  path: '/topics/:topic',
  summary: 'One topic: its newbie and its advanced meetups side by side',
  description: 'At most six meetups of each level and side; the whole lists are `GET /meetups?topic=`.',
  tag: 'Meetups',
  access: 'public',
  params: z.object({ topic: slug }),
  response: topicPage,
  problems: ['not-found'],
});
