import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levels, line, markdown, noContent, pageOf, pageQuery, slug, timeZone } from './kernel/fields.ts';

export const communityRoles = ['organiser', 'panellist', 'hackathon-lead', 'volunteer'] as const;
export const communityRole = z.enum(communityRoles).meta({ id: 'CommunityRole' });
export type CommunityRole = z.infer<typeof communityRole>;

/** How many of something there are per level; shown wherever one level is hidden. */
export const levelCounts = z
  .object({ newbie: z.number().int(), advanced: z.number().int() } satisfies Record<(typeof levels)[number], z.ZodType>)
  .meta({ id: 'LevelCounts' });
export type LevelCounts = z.infer<typeof levelCounts>;

/** A person as others may see them: never an address. */
export const person = z.object({ id, name: z.string(), image: z.string().nullable() }).meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

export const communityCard = z
  .object({
    slug,
    title: z.string(),
    tagline: z.string(),
    city: z.string(),
    country: z.string(),
    accent: z.string().nullable(),
    members: z.number().int(),
    upcoming: levelCounts,
  })
  .meta({ id: 'CommunityCard' });
export type CommunityCard = z.infer<typeof communityCard>;

export const community = communityCard
  .extend({
    id,
    description: z.string(),
    codeOfConduct: z.string(),
    codeOfConductVersion: z.number().int().describe('Rises when members are asked to accept it again'),
    timeZone,
    past: levelCounts,
    openCalls: z.number().int(),
    version: z.number().int(),
    createdAt: instant,
  })
  .meta({ id: 'Community' });
export type Community = z.infer<typeof community>;

const fields = {
  title: line(120, 2),
  tagline: line(200, 0),
  description: markdown(),
  codeOfConduct: markdown(),
  city: line(120, 0),
  country: line(120, 0),
  timeZone,
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'colour')
    .nullable(),
};
export const newCommunity = z.object({
  ...fields,
  tagline: fields.tagline.default(''),
  description: fields.description.default(''),
  codeOfConduct: fields.codeOfConduct.default(''),
  city: fields.city.default(''),
  country: fields.country.default(''),
  accent: fields.accent.default(null),
  slug: slug.optional().describe('Made from the title when left out'),
});
/** What is left out stays. */
export const communityChanges = z
  .object({
    ...fields,
    askMembersAgain: z.boolean().describe('The code of conduct changed in substance: every member accepts it again'),
  })
  .partial();

const params = z.object({ community: slug });

export const listCommunities = defineEndpoint({
  method: 'GET',
  path: '/communities',
  summary: 'All communities, the liveliest first',
  tag: 'Communities',
  access: 'public',
  query: z.object(pageQuery),
  response: pageOf(communityCard),
});

export const openCommunity = defineEndpoint({
  method: 'POST',
  path: '/communities',
  summary: 'Open a community; its founder becomes organiser',
  tag: 'Communities',
  access: 'member',
  body: newCommunity,
  response: community,
  status: 201,
  problems: ['conflict.slug-taken'],
});

export const getCommunity = defineEndpoint({
  method: 'GET',
  path: '/communities/:community',
  summary: 'One community',
  tag: 'Communities',
  access: 'public',
  params,
  response: community,
  problems: ['not-found'],
});

export const changeCommunity = defineEndpoint({
  method: 'PATCH',
  path: '/communities/:community',
  summary: 'Change the description of a community',
  tag: 'Communities',
  access: 'organiser',
  params,
  body: communityChanges,
  response: community,
  problems: ['not-found', 'access.denied', 'conflict.version'],
});

/** What the signed-in member is in a community. */
export const communityMembership = z
  .object({
    member: z.boolean(),
    roles: z.array(communityRole),
    joinedAt: instant.nullable(),
    codeOfConduct: z
      .object({ version: z.number().int(), acceptedAt: instant, current: z.boolean() })
      .nullable()
      .describe('Which version was accepted and when, and whether it still is the present one'),
  })
  .meta({ id: 'CommunityMembership' });

export const getMembership = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/membership',
  summary: 'My membership and roles',
  tag: 'Communities',
  access: 'member',
  params,
  response: communityMembership,
  problems: ['not-found'],
});

/** What comes with an act that makes a newcomer a member. */
export const conductAccepted = {
  acceptCodeOfConduct: z.boolean().default(false).describe('Asked of newcomers to a community with a code of conduct'),
  codeOfConductVersion: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Of the code of conduct that was read'),
};
export type ConductAccepted = z.output<z.ZodObject<typeof conductAccepted>>;

export const joinCommunity = defineEndpoint({
  method: 'PUT',
  path: '/communities/:community/membership',
  summary: 'Join, accepting the code of conduct; for a member, accept the present one',
  description: 'Done twice it changes nothing.',
  tag: 'Communities',
  access: 'member',
  params,
  body: z.object({
    acceptCodeOfConduct: z.literal(true),
    version: z.number().int().optional().describe('Of the code of conduct that was read'),
  }),
  response: communityMembership,
  problems: ['not-found', 'conflict.version'],
});

export const leaveCommunity = defineEndpoint({
  method: 'DELETE',
  path: '/communities/:community/membership',
  summary: 'Leave the community',
  tag: 'Communities',
  access: 'member',
  params,
  response: noContent,
  status: 204,
  problems: ['not-found', 'community.last-organiser'],
});

export const communityMember = person
  .extend({ roles: z.array(communityRole), joinedAt: instant })
  .meta({ id: 'CommunityMember' });

export const listCommunityMembers = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/members',
  summary: 'Members and their roles',
  tag: 'Communities',
  access: 'organiser',
  params,
  query: z.object({ ...pageQuery, q: line(80).optional() }),
  response: pageOf(communityMember),
  problems: ['not-found', 'access.denied'],
});

export const setMemberRoles = defineEndpoint({
  method: 'PUT',
  path: '/communities/:community/members/:memberId/roles',
  summary: 'Give or take roles',
  tag: 'Communities',
  access: 'organiser',
  params: params.extend({ memberId: id }),
  body: z.object({ roles: z.array(communityRole).max(4) }),
  response: communityMember,
  problems: ['not-found', 'access.denied', 'community.last-organiser'],
});
