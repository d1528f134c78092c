import { z } from 'zod';
import { defineEndpoint } from './kernel/endpoint.ts';
import { reference, slug } from './kernel/fields.ts';
import { mailGroups, notificationKindNames } from './notification-kinds.ts';

/** `newbie` and `advanced`: only what is about a meetup of that level, where the kind allows it. */
export const mailChoices = ['on', 'off', 'newbie', 'advanced'] as const;
export const mailChoice = z.enum(mailChoices).meta({ id: 'MailChoice' });
export type MailChoice = z.infer<typeof mailChoice>;

const kind = z.enum(notificationKindNames);

export const mailKindPreference = z
  .object({
    kind,
    group: z.enum(mailGroups),
    transactional: z.boolean().describe('Cannot be switched off'),
    byLevel: z.boolean().describe('Can be had for one level only'),
    choice: mailChoice.describe('In every community that has no choice of its own'),
    communities: z.array(z.object({ community: slug, choice: mailChoice })),
  })
  .meta({ id: 'MailKindPreference' });
export type MailKindPreference = z.infer<typeof mailKindPreference>;

const preferences = z
  .object({
    kinds: z.array(mailKindPreference),
    communities: z.array(reference).describe('One’s communities, and former ones with a choice of their own'),
  })
  .meta({ id: 'MailPreferences' });
export type MailPreferences = z.infer<typeof preferences>;

export const getMailPreferences = defineEndpoint({
  method: 'GET',
  path: '/me/mails',
  summary: 'Which mails one gets, per kind and community',
  tag: 'Mail',
  access: 'member',
  response: preferences,
});

export const setMailPreference = defineEndpoint({
  method: 'PUT',
  path: '/me/mails/:kind',
  summary: 'Choose a kind of mail, everywhere or in one community',
  description: 'Counts at the moment of sending: a mail that waits already is not sent any more.',
  tag: 'Mail',
  access: 'member',
  params: z.object({ kind }),
  body: z.object({
    community: slug.nullable().default(null).describe('Null: everywhere'),
    choice: mailChoice.nullable().describe('Null: in this community as everywhere'),
  }),
  response: preferences,
  problems: ['not-found', 'mail.choice-unfit'],
});

const token = z.object({ token: z.string().max(200) });

/** What the address in a mail's `List-Unsubscribe` stands for. */
const subscription = z
  .object({
    kind,
    community: reference.nullable(),
    wanted: z.boolean().describe('Of this kind, from this community'),
    wantedEverywhere: z.boolean(),
  })
  .meta({ id: 'MailSubscription' });
export type MailSubscription = z.infer<typeof subscription>;

export const getSubscription = defineEndpoint({
  method: 'GET',
  path: '/unsubscribe/:token',
  summary: 'What the unsubscribe link of a mail is about; changes nothing',
  tag: 'Mail',
  access: 'public',
  params: token,
  response: subscription,
  problems: ['not-found'],
});

export const setSubscription = defineEndpoint({
  method: 'PUT',
  path: '/unsubscribe/:token',
  summary: 'Stop mails of this kind, or take them again; needs no login',
  tag: 'Mail',
  access: 'public',
  params: token,
  body: z.object({ wanted: z.boolean(), everywhere: z.boolean().default(false) }),
  response: subscription,
  problems: ['not-found'],
});
