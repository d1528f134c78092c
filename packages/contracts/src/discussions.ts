import { z } from 'zod';
import { person } from './communities.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { id, instant, line, markdown, noContent, pageOf, pageQuery, reference, slug } from './kernel/fields.ts';

export const reportKinds = ['spam', 'harassment', 'private-information', 'off-topic', 'other'] as const;
export const reportKind = z.enum(reportKinds).meta({ id: 'ReportKind' });
export type ReportKind = z.infer<typeof reportKind>;

/** `reports`: by the number of reports, until an organiser has looked; `organiser`: by decision. */
export const hidingCauses = ['reports', 'organiser'] as const;

export const comment = z
  .object({
    id,
    author: person.nullable().describe('Null where the account is gone, or the comment is not shown to the caller'),
    body: z.string().describe('Markdown; empty where it is not shown to the caller'),
    state: z.enum(['shown', 'hidden', 'removed']),
    hidden: z
      .object({ by: z.enum(hidingCauses), reason: z.string() })
      .nullable()
      .describe('For organisers and the author'),
    createdAt: instant,
    editedAt: instant.nullable(),
    version: z.number().int(),
    mine: z.boolean(),
    reported: z.boolean().describe('By the caller'),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof comment>;

/** A comment with the replies to it; one level, never deeper. The first replies come along, the others by `listReplies`. */
export const thread = comment
  .extend({ replies: z.array(comment), replyCount: z.number().int() })
  .meta({ id: 'Thread' });
export type Thread = z.infer<typeof thread>;

/** Whether the caller can write, and if not, what is missing. */
export const writingSteps = ['write', 'sign-in', 'join', 'accept'] as const;

const text = markdown(10_000).refine((body) => body.trim() !== '', 'too_small');
const meetupParams = z.object({ meetup: slug });
const commentParams = z.object({ commentId: id });

export const listComments = defineEndpoint({
  method: 'GET',
  path: '/meetups/:meetup/comments',
  summary: 'Discussion of a meetup, latest thread first',
  description: 'Whoever sees the meetup reads its discussion; members of the community write.',
  tag: 'Discussion',
  access: 'public',
  params: meetupParams,
  query: z.object({ ...pageQuery, limit: pageQuery.limit.default(20) }),
  response: pageOf(thread).extend({
    step: z.enum(writingSteps).describe('`write`, or what is missing before'),
    moderates: z.boolean(),
  }),
  problems: ['not-found'],
});

export const listReplies = defineEndpoint({
  method: 'GET',
  path: '/comments/:commentId/replies',
  summary: 'All replies to a comment, in order of time',
  tag: 'Discussion',
  access: 'public',
  params: commentParams,
  query: z.object(pageQuery),
  response: pageOf(comment),
  problems: ['not-found'],
});

export const postComment = defineEndpoint({
  method: 'POST',
  path: '/meetups/:meetup/comments',
  summary: 'Write into the discussion',
  tag: 'Discussion',
  access: 'member',
  params: meetupParams,
  body: z.object({
    body: text,
    replyTo: id.nullable().default(null).describe('A comment; a reply to a reply joins its thread'),
  }),
  response: comment,
  status: 201,
  problems: [
    'not-found',
    'community.not-a-member',
    'community.code-of-conduct',
    'comment.too-many-links',
    'comment.state',
    'rate.limited',
  ],
});

export const changeComment = defineEndpoint({
  method: 'PATCH',
  path: '/comments/:commentId',
  summary: 'Change one’s own comment',
  tag: 'Discussion',
  access: 'owner',
  params: commentParams,
  body: z.object({ body: text }),
  response: comment,
  problems: ['not-found', 'access.denied', 'comment.state', 'comment.too-many-links', 'conflict.version'],
});

export const removeComment = defineEndpoint({
  method: 'DELETE',
  path: '/comments/:commentId',
  summary: 'Remove one’s own comment; replies to it stay',
  tag: 'Discussion',
  access: 'owner',
  params: commentParams,
  response: noContent,
  status: 204,
  problems: ['not-found', 'access.denied'],
});

export const hideComment = defineEndpoint({
  method: 'PUT',
  path: '/comments/:commentId/hidden',
  summary: 'Hide a comment, with the reason its author is told; open reports of it are settled',
  tag: 'Discussion',
  access: 'organiser',
  params: commentParams,
  body: z.object({ reason: line(300) }),
  response: comment,
  problems: ['not-found', 'access.denied', 'comment.state'],
});

export const showComment = defineEndpoint({
  method: 'DELETE',
  path: '/comments/:commentId/hidden',
  summary:
    'Looked at, it stays: shows a hidden comment again, settles its open reports, and no number of reports hides it again',
  tag: 'Discussion',
  access: 'organiser',
  params: commentParams,
  response: comment,
  problems: ['not-found', 'access.denied', 'comment.state'],
});

export const reportComment = defineEndpoint({
  method: 'PUT',
  path: '/comments/:commentId/report',
  summary:
    'Report a comment to the organisers; nobody learns who did. Reporting twice changes nothing, unless it was rewritten after a decision',
  tag: 'Discussion',
  access: 'member',
  params: commentParams,
  body: z.object({ kind: reportKind, note: line(500, 0).default('') }),
  response: noContent,
  status: 204,
  problems: ['not-found', 'comment.own', 'rate.limited'],
});

export const reportedComment = z
  .object({
    comment,
    meetup: reference,
    reports: z.array(
      z.object({
        kind: reportKind,
        note: z.string(),
        createdAt: instant,
        outcome: z.enum(['hidden', 'kept']).nullable(),
      }),
    ),
    own: z.boolean().describe('The caller wrote it: another organiser decides'),
  })
  .meta({ id: 'ReportedComment' });
export type ReportedComment = z.infer<typeof reportedComment>;

export const listReports = defineEndpoint({
  method: 'GET',
  path: '/communities/:community/reports',
  summary: 'Reported comments: the open ones, the oldest first, or those decided on',
  tag: 'Discussion',
  access: 'organiser',
  params: z.object({ community: slug }),
  query: z.object({ ...pageQuery, state: z.enum(['open', 'decided']).default('open') }),
  response: pageOf(reportedComment).extend({ open: z.number().int().describe('Comments that wait for a decision') }),
  problems: ['not-found', 'access.denied'],
});
