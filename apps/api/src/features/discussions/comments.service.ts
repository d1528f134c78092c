import type {
  changeComment,
  Comment,
  EndpointInput,
  EndpointOutput,
  listComments,
  listReplies,
  postComment,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Memberships } from '../communities/index.ts';
import type { MeetupRef } from '../meetups/index.ts';
import { CommentAccess } from './comment-access.ts';
import { CommentNews } from './comment-news.ts';
import { commentPace, hasTooManyLinks } from './comment-rules.ts';
import type { CommentEntity } from './comment.entity.ts';
import { CommentsRepository } from './comments.repository.ts';
import { canRead, stepToWrite } from './discussions.policy.ts';
import { ReportsRepository } from './reports.repository.ts';

/** Reading and writing the discussion of a meetup. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly access: CommentAccess,
    private readonly comments: CommentsRepository,
    private readonly reports: ReportsRepository,
    private readonly memberships: Memberships,
    private readonly news: CommentNews,
    private readonly clock: Clock,
  ) {}

  async list(
    { params, query: { cursor, limit } }: EndpointInput<typeof listComments>,
    caller: Caller,
  ): Promise<EndpointOutput<typeof listComments>> {
    const { meetup, viewer } = await this.access.discussion(params.meetup, caller);
    const [after] = cursorKeys(cursor, ['id']);
    const [rows, standing] = await Promise.all([
      this.comments.threads(meetup.id, viewer, { after, limit: limit + 1 }),
      this.memberships.standingOf(meetup.communityId, caller.member),
    ]);
    return {
      ...page({ rows, limit, keys: ({ id }) => [id], view: (thread) => thread }),
      step: stepToWrite({ signedIn: caller.member !== null, standing }),
      moderates: viewer.moderates,
    };
  }

  async replies(
    { params, query: { cursor, limit } }: EndpointInput<typeof listReplies>,
    caller: Caller,
  ): Promise<EndpointOutput<typeof listReplies>> {
    const [after] = cursorKeys(cursor, ['id']);
    const parent = await this.comments.find(params.commentId);
    if (!parent) throw problems.raise('not-found');
    // not of the comment itself: the replies to a removed one stay
    const { viewer } = await this.access.discussion(await this.comments.meetupSlug(parent.meetupId), caller);
    const rows = await this.comments.replies(parent.id, viewer, { after, limit: limit + 1 });
    return page({ rows, limit, keys: ({ id }) => [id], view: (reply) => reply });
  }

  post({ params, body }: EndpointInput<typeof postComment>, caller: MemberCaller): Promise<Comment> {
    const { member } = caller;
    return this.database.transaction(async (tx) => {
      const { meetup, viewer } = await this.access.discussion(params.meetup, caller, tx);
      await this.memberships.requireStanding(meetup.communityId, member, tx);
      const now = this.clock.now();
      const since = new Date(now.getTime() - commentPace.minutes * 60_000);
      if ((await this.comments.writtenSince(tx, member.id, since)) >= commentPace.count)
        throw problems.raise('rate.limited');
      await this.#checkLinks(tx, meetup, { memberId: member.id, body: body.body });
      const repliesTo = body.replyTo === null ? null : await this.#repliedTo(tx, body.replyTo, meetup, caller);
      const comment = {
        id: newId(),
        meetupId: meetup.id,
        parentId: repliesTo && (repliesTo.parentId ?? repliesTo.id),
        memberId: member.id,
        body: body.body,
        createdAt: now,
      };
      await this.comments.insert(tx, comment);
      await this.news.posted(tx, { comment, repliesTo, meetup, authorId: member.id });
      return this.comments.view(comment.id, viewer, tx);
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeComment>, caller: MemberCaller): Promise<Comment> {
    return this.database.transaction(async (tx) => {
      const { comment, meetup, viewer } = await this.access.own(params.commentId, caller, tx);
      requireVersion(comment, ifMatch);
      if (comment.hiddenAt) throw problems.raise('comment.state');
      if (comment.body !== body.body) {
        await this.#checkLinks(tx, meetup, { memberId: caller.member.id, body: body.body });
        // whoever let it stay has not read these words
        const changed = { body: body.body, editedAt: this.clock.now(), keptAt: null, version: comment.version + 1 };
        await this.comments.change(tx, comment.id, changed);
      }
      return this.comments.view(comment.id, viewer, tx);
    });
  }

  remove(id: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { comment } = await this.access.own(id, caller, tx);
      const now = this.clock.now();
      await this.comments.change(tx, id, { body: '', removedAt: now, version: comment.version + 1 });
      // nothing is left to look at
      await this.reports.settle(tx, { commentId: id, outcome: 'hidden', by: null, now });
      return null;
    });
  }

  async #checkLinks(
    tx: EntityManager,
    { communityId }: MeetupRef,
    { memberId, body }: { memberId: string; body: string },
  ): Promise<void> {
    const writer = await this.comments.newcomer(tx, communityId, memberId);
    if (writer && hasTooManyLinks(body, { ...writer, now: this.clock.now() }))
      throw problems.raise('comment.too-many-links');
  }

  async #repliedTo(tx: EntityManager, id: string, meetup: MeetupRef, { member }: MemberCaller): Promise<CommentEntity> {
    const comment = await this.comments.find(id, tx);
    if (comment?.meetupId !== meetup.id) throw problems.raise('not-found');
    if (!canRead(comment, { viewerId: member.id, roles: meetup.roles })) throw problems.raise('comment.state');
    return comment;
  }
}
