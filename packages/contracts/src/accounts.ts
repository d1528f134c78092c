import { z } from 'zod';
import { communityRole } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, line, markdown, noContent, reference, timeZone } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

/** Lower-cased on the way in, because one address is one member. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** A person's name as they write it: any script, one line. */
export const memberName = line(120);

/** What an access token may do: `read` for GET, `write` for one's own acts, `organise` for acts that need a role. */
export const tokenScopes = ['read', 'write', 'organise'] as const;
export const tokenScope = z.enum(tokenScopes).meta({ id: 'TokenScope' });
export type TokenScope = z.infer<typeof tokenScope>;

/** A path of this site, where the sign-in ends: `/m/openstack-pune-12`. Anything else is answered with `/`. */
const returnTo = z.string().max(2000).optional().describe('Path of this site to continue at; anything else becomes /');

export const me = z
  .object({
    id,
    name: z.string(),
    email: z.string().describe('Shown to its owner only'),
    image: z.string().nullable(),
    siteAdmin: z.boolean(),
    locale: z.string(),
    timeZone: z.string(),
    emailRefused: z
      .object({ at: instant, reason: z.string() })
      .nullable()
      .describe(
        'Set when a mail server refused the address for good: nothing but sign-in mail is sent until its owner says so',
      ),
    directoryConsent: z
      .boolean()
      .describe('Whether the name may stand in public lists of members and attendees, with a profile page'),
    bio: z.string(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const membership = z.object({
  community: reference,
  roles: z.array(communityRole).describe('Empty for a plain member'),
});

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/me',
  tag: 'Accounts',
  access: 'public',
  summary: 'Who is signed in',
  description: '`member` is null for a visitor without an account.',
  response: z.object({ member: me.nullable(), memberships: z.array(membership) }).meta({ id: 'SignedIn' }),
});

export const updateMe = defineEndpoint({
  method: 'PATCH',
  path: '/me',
  tag: 'Accounts',
  access: 'member',
  summary: 'Change one’s own name, language, time zone or directory consent',
  body: z
    .object({
      name: memberName,
      locale: z.enum(['en', 'de']),
      timeZone,
      directoryConsent: z.boolean(),
      bio: markdown(1000),
    })
    .partial(),
  response: me,
});

export const changeEmail = defineEndpoint({
  method: 'POST',
  path: '/me/email',
  tag: 'Accounts',
  access: 'member',
  summary: 'Ask for another mail address; it counts once the link mailed to it was followed',
  description: 'The answer is the same whether the address has an account or not. Needs a browser session.',
  body: z.object({ email: emailAddress }),
  response: z.object({ sent: z.literal(true) }),
  status: 202,
  problems: ['access.denied', 'rate.limited'],
});

export const confirmEmail = defineEndpoint({
  method: 'POST',
  path: '/me/email/confirm',
  tag: 'Accounts',
  access: 'public',
  summary: 'Take the new address, with the token that was mailed to it',
  description: 'The address before is told.',
  body: z.object({ token: z.string().min(16).max(200) }),
  response: z.object({ email: z.string() }),
  problems: ['email.link-spent', 'email.taken', 'rate.limited'],
});

export const retryEmail = defineEndpoint({
  method: 'POST',
  path: '/me/email/retry',
  tag: 'Accounts',
  access: 'member',
  summary: 'My address works again: send to it as before',
  response: me,
});

export const accessToken = z
  .object({
    id,
    name: z.string(),
    start: z.string().describe('The first characters, to recognise it by'),
    scopes: z.array(tokenScope),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable().describe('Exact to the hour'),
  })
  .meta({ id: 'AccessToken' });
export type AccessTokenView = z.infer<typeof accessToken>;

export const listTokens = defineEndpoint({
  method: 'GET',
  path: '/me/tokens',
  tag: 'Accounts',
  access: 'member',
  summary: 'One’s own access tokens that are not revoked',
  response: z.object({ items: z.array(accessToken) }),
});

export const createToken = defineEndpoint({
  method: 'POST',
  path: '/me/tokens',
  tag: 'Accounts',
  access: 'member',
  summary: 'Make a personal access token',
  description:
    'The secret is in this answer only; Hallway keeps a hash. Needs a browser session: a token cannot make tokens.',
  body: z.object({
    name: line(80),
    scopes: z.array(tokenScope).min(1).max(tokenScopes.length).default(['read']),
    expiresInDays: z.number().int().min(1).max(366).default(90),
  }),
  response: accessToken
    .extend({ secret: z.string().describe('Send it as `Authorization: Bearer …`') })
    .meta({ id: 'NewAccessToken' }),
  status: 201,
  secret: true,
  problems: ['access.denied', 'token.too-many'],
});

export const revokeToken = defineEndpoint({
  method: 'DELETE',
  path: '/me/tokens/:token',
  tag: 'Accounts',
  access: 'member',
  summary: 'Revoke an access token at once',
  params: z.object({ token: id }),
  response: noContent,
  status: 204,
  problems: ['access.denied', 'not-found'],
});

export const requestSignIn = defineEndpoint({
  method: 'POST',
  path: '/sign-in',
  tag: 'Accounts',
  access: 'public',
  summary: 'Ask for a mail with a sign-in link and a 6-digit code',
  description: 'The answer is the same whether the address has an account or not; the first sign-in makes the account.',
  body: z.object({ email: emailAddress, name: memberName.optional(), returnTo }),
  response: z.object({ sent: z.literal(true) }),
  status: 202,
  problems: ['rate.limited'],
});

const signedIn = z.object({ member: me, returnTo: z.string() });

export const verifySignInCode = defineEndpoint({
  method: 'POST',
  path: '/sign-in/verify',
  tag: 'Accounts',
  access: 'public',
  summary: 'Sign in with the mailed code',
  description: 'Sets the session cookie. A code is good for 15 minutes, for one sign-in, and bears three wrong tries.',
  body: z.object({
    email: emailAddress,
    code: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, 'six-digits')),
    returnTo,
  }),
  response: signedIn,
  problems: ['sign-in.code-wrong', 'rate.limited'],
});

export const confirmSignInLink = defineEndpoint({
  method: 'POST',
  path: '/sign-in/link',
  tag: 'Accounts',
  access: 'public',
  summary: 'Sign in with the token of the mailed link',
  description:
    'The link opens the page /sign-in/confirm, and only the press of its button posts the token here: programs that fetch links in mails use nothing up. Sets the session cookie.',
  body: z.object({ token: z.string().min(16).max(200), returnTo }),
  response: signedIn,
  problems: ['sign-in.link-spent', 'rate.limited'],
});

export const getSignInOptions = defineEndpoint({
  method: 'GET',
  path: '/sign-in/options',
  tag: 'Accounts',
  access: 'public',
  summary: 'The ways to sign in besides mail',
  response: z.object({
    oidc: z
      .object({ name: z.string(), url: z.string().describe('Go here with the browser; takes ?returnTo=') })
      .nullable(),
    demo: z
      .array(
        z.object({
          account: z.string(),
          name: z.string(),
          role: z.string().describe('What this person does in the demo'),
        }),
      )
      .nullable()
      .describe('One-click accounts; null outside demo mode'),
  }),
});

export const signInAsDemo = defineEndpoint({
  method: 'POST',
  path: '/sign-in/demo',
  tag: 'Accounts',
  access: 'public',
  summary: 'Sign in as a demo person; exists in demo mode only',
  body: z.object({ account: z.string().min(1).max(80), returnTo }),
  response: signedIn,
  problems: ['not-found'],
});

export const signOut = defineEndpoint({
  method: 'POST',
  path: '/sign-out',
  tag: 'Accounts',
  access: 'public',
  summary: 'End this session',
  response: noContent,
  status: 204,
});

/** Makes link and code in the worker and mails both; the secrets never lie in the queue. */
export const mailSignIn = defineJob({
  name: 'mail.sign-in',
  payload: z.object({ email: z.email(), name: z.string().nullable(), returnTo: z.string(), locale: z.string() }),
});

/** Makes the secret in the worker and mails it to the new address. */
export const mailEmailChange = defineJob({
  name: 'mail.email-change',
  payload: z.object({ memberId: z.uuid(), email: z.email() }),
});

/** Clears expired sessions, one-time secrets and counters. */
export const sweepAccounts = defineJob({ name: 'accounts.sweep', payload: z.object({}) });
