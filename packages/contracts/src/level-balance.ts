import { z } from 'zod';
import { levelCounts } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { slug } from './kernel/fields.ts';

/** Public meetups of one month, by the calendar of each meetup's own zone. */
export const balanceMonth = levelCounts
  .extend({ month: z.string().regex(/^\d{4}-\d{2}$/) })
  .meta({ id: 'BalanceMonth' });
export type BalanceMonth = z.infer<typeof balanceMonth>;

export const getLevelBalance = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/level-balance',
  summary: 'Newbie and advanced meetups month by month: twelve months back, this one, six ahead',
  description: 'Public meetups that took or will take place; every month of the range is there, also empty ones.',
  tag: 'Level',
  access: 'public',
  params: z.object({ community: slug }),
  query: z.object({ series: slug.optional() }),
  response: z.object({
    /** The month it is now in the community's zone. */
    now: z.string(),
    months: z.array(balanceMonth),
  }),
  problems: ['not-found'],
});
