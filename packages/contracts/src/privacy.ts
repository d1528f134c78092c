import { z } from 'zod';
import { emailAddress } from './accounts.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { noContent, reference, slug } from './kernel/fields.ts';
import { defineJob } from './kernel/job.ts';

export const exportMyData = defineEndpoint({
  method: 'GET',
  path: '/me/export',
  summary: 'Everything the platform keeps about oneself, as one ZIP archive of JSON files',
  tag: 'Privacy',
  access: 'member',
  mediaType: 'application/zip',
  response: z.string().meta({ format: 'binary' }),
  problems: ['access.denied'],
});

const count = z.number().int();

/** What the deletion of one's account takes along, and what stands in its way. */
export const deletionPreview = z
  .object({
    comingSeats: count,
    comingTalks: count,
    pastMeetups: count,
    pastTalks: count,
    patches: count,
    /** They have other members and no other organiser: hand them over first. */
    soleOrganiserOf: z.array(reference),
  })
  .meta({ id: 'DeletionPreview' });

export const previewDeletion = defineEndpoint({
  method: 'GET',
  path: '/me/deletion',
  summary: 'What the deletion of the account would take along',
  tag: 'Privacy',
  access: 'member',
  response: deletionPreview,
});

export const deleteAccount = defineEndpoint({
  method: 'POST',
  path: '/me/deletion',
  summary: 'Delete one’s own account, at once and for good',
  description:
    'Seats and talks of coming meetups are given up; past ones stay as counts without a person. Patches and comments stay without a name. Needs a browser session.',
  tag: 'Privacy',
  access: 'member',
  secret: true,
  body: z.object({
    email: emailAddress.describe('One’s own address, typed once more'),
    keepNameOnTalks: z.boolean().default(false).describe('Leave the name on the agendas of talks already given'),
  }),
  response: noContent,
  status: 204,
  problems: ['access.denied', 'account.confirmation', 'account.sole-organiser'],
});

/** For how many days after a meetup a community keeps what people told it. */
export const retention = z
  .object({
    answersDays: z.number().int().min(1).max(3650).describe('Answers to questions, and notes'),
    attendanceDays: z.number().int().min(30).max(3650).describe('Who was there; counts stay'),
  })
  .meta({ id: 'Retention' });
export type Retention = z.infer<typeof retention>;

const params = z.object({ community: slug });

export const getRetention = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/retention',
  summary: 'How long a community keeps answers and attendance',
  tag: 'Privacy',
  access: 'public',
  params,
  response: retention,
  problems: ['not-found'],
});

export const setRetention = defineEndpoint({
  method: 'PUT',
  path: '/communities/:community/retention',
  summary: 'Set how long answers and attendance are kept; shorter counts from the next night on',
  tag: 'Privacy',
  access: 'organiser',
  params,
  body: retention,
  response: retention,
  problems: ['not-found', 'access.denied'],
});

/** Forgets answers and attendance whose time is over. */
export const forgetOldAnswers = defineJob({ name: 'privacy.forget', payload: z.object({}) });

/** The last mail to an address: its account is gone, so no notification row can carry it. */
export const mailAccountDeleted = defineJob({
  name: 'privacy.account-deleted',
  payload: z.object({ email: emailAddress, locale: z.string() }),
});
