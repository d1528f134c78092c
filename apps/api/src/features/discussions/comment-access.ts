import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { problems } from '../../platform/http/problems.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import type { CommentEntity } from './comment.entity.ts';
import { CommentsRepository, type Viewer } from './comments.repository.ts';
import { canRead, isAuthor, moderates } from './discussions.policy.ts';

export interface SeenComment {
  comment: CommentEntity;
  meetup: MeetupRef;
  viewer: Viewer;
}

/** A comment is reached through its meetup: who may not know of the one knows nothing of the other. */
@Injectable()
export class CommentAccess {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly meetups: MeetupsService,
  ) {}

  /** @throws ProblemError `not-found` when the caller may not see the meetup. */
  async discussion(slug: string, caller: Pick<Caller, 'member'>, tx?: EntityManager) {
    const meetup = await this.meetups.bySlug(slug, caller, tx);
    return { meetup, viewer: { id: caller.member?.id ?? null, moderates: moderates(meetup.roles) } };
  }

  /** For reading. @throws ProblemError `not-found` when the meetup or the comment is not for the caller. */
  async seen(id: string, caller: Pick<Caller, 'member'>, tx?: EntityManager): Promise<SeenComment> {
    return this.#of(await this.comments.find(id, tx), caller, tx);
  }

  /** For a change: others wait. @throws as `seen`. */
  async held(id: string, caller: MemberCaller, tx: EntityManager): Promise<SeenComment> {
    return this.#of(await this.comments.locked(tx, id), caller, tx);
  }

  /** One's own, for a change. @throws ProblemError `not-found`, or `access.denied` for the comment of somebody else. */
  async own(id: string, caller: MemberCaller, tx: EntityManager): Promise<SeenComment> {
    const held = await this.held(id, caller, tx);
    if (!isAuthor(held.comment, caller.member.id)) throw problems.raise('access.denied');
    return held;
  }

  /** For a decision. @throws ProblemError `not-found`, `access.denied`, `comment.state` for one that was removed. */
  async moderated(id: string, caller: MemberCaller, tx: EntityManager): Promise<SeenComment> {
    const comment = await this.comments.locked(tx, id);
    if (!comment) throw problems.raise('not-found');
    const { meetup, viewer } = await this.discussion(await this.comments.meetupSlug(comment.meetupId, tx), caller, tx);
    if (!viewer.moderates) throw problems.raise(comment.hiddenAt ? 'not-found' : 'access.denied');
    if (comment.removedAt) throw problems.raise('comment.state');
    return { comment, meetup, viewer };
  }

  async #of(comment: CommentEntity | null, caller: Pick<Caller, 'member'>, tx?: EntityManager): Promise<SeenComment> {
    if (!comment) throw problems.raise('not-found');
    const { meetup, viewer } = await this.discussion(await this.comments.meetupSlug(comment.meetupId, tx), caller, tx);
    if (!canRead(comment, { viewerId: viewer.id, roles: meetup.roles })) throw problems.raise('not-found');
    return { comment, meetup, viewer };
  }
}
