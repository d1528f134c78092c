import type { CommentFacts } from '../payloads.ts';
import { excerpt } from './excerpt.ts';
import type { Row, Site, Writer } from './writer.ts';

const placeOf = ({ meetup, community }: CommentFacts) => ({
  title: meetup.title,
  level: meetup.level,
  community: community.title,
});

const pageOf = ({ meetup, commentId, threadId }: CommentFacts, site: Site) =>
  site.url(`/m/${meetup.slug}?thread=${threadId}&comment=${commentId}`);

const quoted = (comment: Row<'comment-replied'>['comment']) => ({
  by: comment?.author ?? '',
  text: excerpt(comment?.body ?? ''),
});

export const commentReplied: Writer<'comment-replied'> = ({ payload, comment }, site) => ({
  view: { meetup: placeOf(payload), ...quoted(comment), url: pageOf(payload, site) },
});

export const commentPosted: Writer<'comment-posted'> = ({ payload, comment }, site) => ({
  view: {
    meetup: placeOf(payload),
    ...quoted(comment),
    reply: payload.reply,
    url: pageOf(payload, site),
  },
});

export const commentHidden: Writer<'comment-hidden'> = ({ payload, comment }, site) => ({
  view: {
    meetup: placeOf(payload),
    text: quoted(comment).text,
    reason: payload.reason,
    url: pageOf(payload, site),
  },
});

export const reportReceived: Writer<'report-received'> = ({ payload, comment }, site) => ({
  view: {
    meetup: placeOf(payload),
    kind: payload.kind,
    text: quoted(comment).text,
    hidden: payload.hidden,
    url: site.url(`/c/${payload.community.slug}/manage/reports`),
  },
});

export const reportDecided: Writer<'report-decided'> = ({ payload }, site) => ({
  view: { meetup: placeOf(payload), outcome: payload.outcome, url: pageOf(payload, site) },
});
