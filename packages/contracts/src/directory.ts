import { z } from 'zod';
import { communityRole, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, line, pageOf, pageQuery, reference, slug } from './kernel/fields.ts';

export const listedPerson = person
  .extend({ bio: z.string(), roles: z.array(communityRole) })
  .meta({ id: 'ListedPerson' });

export const listPeople = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/people',
  summary: 'Members who allow it, in order of joining',
  tag: 'People',
  access: 'public',
  params: z.object({ community: slug }),
  query: z.object({ ...pageQuery, q: line(80).optional() }),
  response: pageOf(listedPerson),
  problems: ['not-found'],
});

/** A person as everybody may see them, because they allow it. */
export const profile = person
  .extend({
    bio: z.string(),
    communities: z.array(reference),
    talks: z
      .array(
        z.object({
          slug,
          title: z.string(),
          level: levelSchema,
          startsAt: instant,
          meetup: reference,
          community: reference,
        }),
      )
      .describe('On public meetups, the latest first, 50 at most'),
    public: z.boolean().describe('False only to the person alone: nobody else sees this page'),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof profile>;

export const getPerson = defineEndpoint({
  method: 'GET',
  path: '/people/:memberId',
  summary: 'Profile of a member who allows it',
  tag: 'People',
  access: 'public',
  params: z.object({ memberId: id }),
  response: profile,
  problems: ['not-found'],
});
