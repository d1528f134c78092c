import { z } from 'zod';
import { emailAddress } from './accounts.ts';
import { communityRole, person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, levelSchema, noContent, pageOf, pageQuery, reference, slug, timeZone } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';
import { rsvpStatuses } from './rsvps.ts';

export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const;

export const invitation = z
  .object({
    id,
    email: z.string().nullable().describe('Whole to who typed it, masked to other organisers; null for a link'),
    url: z.string().nullable().describe('Of a link; the address of a mailed invitation is in the mail alone'),
    role: communityRole.nullable(),
    meetup: reference.nullable(),
    state: z.enum(invitationStates),
    uses: z.number().int(),
    maxUses: z.number().int(),
    invitedBy: person.nullable(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

const params = z.object({ community: slug });
const meetup = slug.nullable().default(null).describe('Accepting answers this meetup with "going" too');

export const listInvitations = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/invitations',
  summary: 'Invitations of a community, latest first',
  tag: 'Invitations',
  access: 'organiser',
  params,
  query: z.object(pageQuery),
  response: pageOf(invitation),
  problems: ['not-found', 'access.denied'],
});

export const inviteByMail = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/invitations/mails',
  summary: 'Invite people by mail',
  description:
    'Each address gets one mail a day at most, from all communities together, and none once its owner has said so. Whether an address has an account, has been invited elsewhere or wants no mail is told to nobody.',
  tag: 'Invitations',
  access: 'organiser',
  params,
  body: z.object({
    emails: z.array(emailAddress).min(1).max(20),
    role: communityRole.nullable().default(null),
    meetup,
  }),
  response: z.object({ items: z.array(invitation) }),
  status: 201,
  problems: ['not-found', 'access.denied', 'invitation.too-many', 'meetup.state'],
});

export const openInvitationLink = defineEndpoint({
  method: 'POST',
  path: '/communities/:community/invitations/links',
  summary: 'Make a link that a limited number of people can join by',
  tag: 'Invitations',
  access: 'organiser',
  params,
  body: z.object({
    maxUses: z.number().int().min(1).max(500),
    days: z.number().int().min(1).max(30).default(14),
    meetup,
  }),
  response: invitation,
  status: 201,
  problems: ['not-found', 'access.denied', 'invitation.too-many', 'meetup.state'],
});

export const revokeInvitation = defineEndpoint({
  method: 'DELETE',
  path: '/communities/:community/invitations/:invitationId',
  summary: 'Take an invitation back; who has joined by it stays',
  tag: 'Invitations',
  access: 'organiser',
  params: params.extend({ invitationId: id }),
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

const secret = z.object({ token: z.string().min(10).max(120) });

/** What an invitation shows to whoever holds it. */
export const shownInvitation = z
  .object({
    community: z.object({
      slug,
      title: z.string(),
      tagline: z.string(),
      codeOfConduct: z.string(),
      codeOfConductVersion: z.number().int(),
    }),
    meetup: z
      .object({
        slug,
        title: z.string(),
        level: levelSchema,
        assumptions: z.array(z.string()),
        startsAt: instant,
        endsAt: instant,
        timeZone,
        city: z.string(),
        venueName: z.string(),
      })
      .nullable(),
    role: communityRole.nullable(),
    invitedBy: z.string().nullable().describe('Name'),
    expiresAt: instant,
    mailed: z.boolean().describe('Sent to one address, and good for its owner alone'),
    member: z.boolean().describe('The caller is a member already'),
  })
  .meta({ id: 'ShownInvitation' });
export type ShownInvitation = z.infer<typeof shownInvitation>;

export const getInvitation = defineEndpoint({
  method: 'GET',
  path: '/invitations/:token',
  summary: 'What an invitation is for',
  tag: 'Invitations',
  access: 'public',
  params: secret,
  response: shownInvitation,
  problems: ['not-found', 'invitation.expired', 'invitation.revoked', 'invitation.used'],
});

export const acceptInvitation = defineEndpoint({
  method: 'POST',
  path: '/invitations/:token/acceptance',
  summary: 'Accept: join, accepting the code of conduct, and take the seat where it is for a meetup',
  tag: 'Invitations',
  access: 'member',
  params: secret,
  body: z.object({ acceptCodeOfConduct: z.literal(true) }),
  response: z.object({
    community: reference,
    meetup: reference.extend({ status: z.enum(rsvpStatuses).nullable() }).nullable(),
  }),
  problems: [
    'not-found',
    'invitation.expired',
    'invitation.revoked',
    'invitation.used',
    'invitation.other-address',
    'rsvp.window-not-open',
    'rsvp.window-closed',
    'rsvp.meetup-cancelled',
    'rsvp.meetup-started',
    'rsvp.full',
  ],
});

export const refuseInvitations = defineEndpoint({
  method: 'POST',
  path: '/invitations/:token/refusal',
  summary: 'Never mail this address an invitation again, of no community',
  tag: 'Invitations',
  access: 'public',
  params: secret,
  response: noContent,
  status: 204,
  problems: ['not-found'],
});

/** Mails one invitation. The row is the truth; this job is only the hint to look at it. */
export const mailInvitation = defineJob({ name: 'invitations.mail', payload: z.object({ invitationId: id }) });

/** Re-adds lost invitation mails, and gives up those whose worker died. */
export const sweepInvitations = defineJob({ name: 'invitations.sweep', payload: z.object({}) });
