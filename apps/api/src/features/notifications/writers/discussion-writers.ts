import type { CommentFacts } from '../payloads.ts';
import type { Site, Writer } from './writer.ts';

const placeOf = ({ meetup, community }: CommentFacts) => ({
  title: meetup.title,
  level: meetup.level,
  community: community.title,
});

const pageOf = ({ meetup, commentId, threadId }: CommentFacts, site: Site) =>
  site.url(`/m/${meetup.slug}?thread=${threadId}&comment=${commentId}`);

export const commentReplied: Writer<'comment-replied'> = ({ payload }, site) => ({
  view: { meetup: placeOf(payload), by: payload.author, text: payload.text, url: pageOf(payload, site) },
});

export const commentPosted: Writer<'comment-posted'> = ({ payload }, site) => ({
  view: {
    meetup: placeOf(payload),
    by: payload.author,
    reply: payload.reply,
    text: payload.text,
    url: pageOf(payload, site),
  },
});

export const commentHidden: Writer<'comment-hidden'> = ({ payload }, site) => ({
  view: {
    meetup: placeOf(payload),
    text: payload.text,
    reason: payload.reason,
    url: pageOf(payload, site),
  },
});

export const reportReceived: Writer<'report-received'> = ({ payload }, site) => ({
  view: {
    meetup: placeOf(payload),
    kind: payload.kind,
    text: payload.text,
    hidden: payload.hidden,
    url: site.url(`/c/${payload.community.slug}/manage/reports`),
  },
});

export const reportDecided: Writer<'report-decided'> = ({ payload }, site) => ({
  view: { meetup: placeOf(payload), outcome: payload.outcome, url: pageOf(payload, site) },
});
