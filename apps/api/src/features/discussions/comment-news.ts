import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeetupRef } from '../meetups/index.ts';
import { Notifications } from '../notifications/index.ts';
import type { CommentEntity } from './comment.entity.ts';
import { CommentsRepository } from './comments.repository.ts';

type Written = Pick<CommentEntity, 'id' | 'parentId' | 'meetupId'>;

/** Who hears of a comment and of what becomes of it. */
@Injectable()
export class CommentNews {
  constructor(
    private readonly comments: CommentsRepository,
    private readonly notifications: Notifications,
  ) {}

  async posted(
    tx: EntityManager,
    {
      comment,
      repliesTo,
      meetup,
      authorId,
    }: { comment: Written; repliesTo: CommentEntity | null; meetup: MeetupRef; authorId: string },
  ): Promise<void> {
    const people = await this.comments.audience(tx, {
      meetupId: meetup.id,
      threadId: comment.parentId,
      authorId,
      repliesTo: repliesTo?.memberId ?? null,
    });
    const payload = factsOf(comment, meetup);
    const key = (memberId: string) => `comment:${comment.id}:${memberId}`;
    const to = (asked: boolean) => people.filter((person) => person.asked === asked);
    await this.notifications.addMany(
      tx,
      to(true).map(({ id }) => ({ kind: 'comment-replied', memberId: id, payload, dedupeKey: key(id) })),
    );
    await this.notifications.addMany(
      tx,
      to(false).map(({ id }) => ({
        kind: 'comment-posted',
        memberId: id,
        payload: { ...payload, reply: comment.parentId !== null },
        dedupeKey: key(id),
      })),
    );
  }

  /** To the author, with the reason. */
  async hidden(
    tx: EntityManager,
    { comment, meetup, reason, at }: { comment: CommentEntity; meetup: MeetupRef; reason: string; at: Date },
  ): Promise<void> {
    if (!comment.memberId) return;
    await this.notifications.add(tx, {
      kind: 'comment-hidden',
      memberId: comment.memberId,
      payload: { ...factsOf(comment, meetup), reason },
      dedupeKey: `comment-hidden:${comment.id}:${at.getTime()}`,
    });
  }

  /** To those who reported; each learns only that their own report was looked at. */
  async decided(
    tx: EntityManager,
    {
      comment,
      meetup,
      outcome,
      reporters,
      at,
    }: {
      comment: CommentEntity;
      meetup: MeetupRef;
      outcome: 'hidden' | 'kept';
      reporters: readonly string[];
      at: Date;
    },
  ): Promise<void> {
    await this.notifications.addMany(
      tx,
      reporters.map((memberId) => ({
        kind: 'report-decided',
        memberId,
        payload: { ...factsOf(comment, meetup), outcome },
        dedupeKey: `report-decided:${comment.id}:${memberId}:${at.getTime()}`,
      })),
    );
  }
}

export const factsOf = ({ id, parentId }: { id: string; parentId: string | null }, meetup: MeetupRef) => ({
  commentId: id,
  threadId: parentId ?? id,
  meetup: { slug: meetup.slug, title: meetup.title, level: meetup.level },
  community: { slug: meetup.communitySlug, title: meetup.communityTitle },
});
