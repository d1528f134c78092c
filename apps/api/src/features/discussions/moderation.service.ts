import type { Comment, EndpointInput, EndpointOutput, listReports, reportComment } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { Notifications } from '../notifications/index.ts';
import { CommentAccess, type SeenComment } from './comment-access.ts';
import { CommentNews, factsOf } from './comment-news.ts';
import { reportPace, reportsToHide } from './comment-rules.ts';
import { CommentsRepository } from './comments.repository.ts';
import { isAuthor } from './discussions.policy.ts';
import { ReportsRepository } from './reports.repository.ts';

/** Reporting, hiding and letting stay. Who reported is shown to nobody, organisers included. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly database: Database,
    private readonly access: CommentAccess,
    private readonly comments: CommentsRepository,
    private readonly reports: ReportsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly news: CommentNews,
    private readonly notifications: Notifications,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  report({ params, body }: EndpointInput<typeof reportComment>, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const seen = await this.access.held(params.commentId, caller, tx);
      const reporterId = caller.member.id;
      if (isAuthor(seen.comment, reporterId)) throw problems.raise('comment.own');
      const now = this.clock.now();
      const since = new Date(now.getTime() - reportPace.minutes * 60_000);
      if ((await this.reports.madeSince(tx, reporterId, since)) >= reportPace.count)
        throw problems.raise('rate.limited');
      const { id: commentId } = seen.comment;
      const { communityId } = seen.meetup;
      if (await this.reports.add(tx, { commentId, communityId, reporterId, ...body, now }))
        await this.#weigh(tx, seen, { kind: body.kind, now });
      return null;
    });
  }

  hide(id: string, reason: string, caller: MemberCaller): Promise<Comment> {
    return this.database.transaction(async (tx) => {
      const { comment, meetup, viewer } = await this.access.moderated(id, caller, tx);
      const at = this.clock.now();
      if (comment.hiddenCause !== 'organiser') {
        const by = { hiddenBy: caller.member.id, hiddenCause: 'organiser', hiddenReason: reason } as const;
        await this.comments.change(tx, id, { hiddenAt: comment.hiddenAt ?? at, ...by, version: comment.version + 1 });
        if (!isAuthor(comment, caller.member.id)) await this.news.hidden(tx, { comment, meetup, reason, at });
        await this.#record(tx, caller, { comment, meetup, act: 'comment.hidden', details: { reason } });
      }
      const reporters = await this.reports.settle(tx, {
        commentId: id,
        outcome: 'hidden',
        by: caller.member.id,
        now: at,
      });
      await this.news.decided(tx, { comment, meetup, outcome: 'hidden', reporters, at });
      return this.comments.view(id, viewer, tx);
    });
  }

  show(id: string, caller: MemberCaller): Promise<Comment> {
    return this.database.transaction(async (tx) => {
      const { comment, meetup, viewer } = await this.access.moderated(id, caller, tx);
      if (isAuthor(comment, caller.member.id)) throw problems.raise('comment.own');
      const at = this.clock.now();
      const reporters = await this.reports.settle(tx, {
        commentId: id,
        outcome: 'kept',
        by: caller.member.id,
        now: at,
      });
      if (comment.hiddenAt || reporters.length > 0) {
        const shown = { hiddenAt: null, hiddenBy: null, hiddenCause: null, hiddenReason: '', keptAt: at };
        await this.comments.change(tx, id, { ...shown, version: comment.version + 1 });
        await this.#record(tx, caller, { comment, meetup, act: comment.hiddenAt ? 'comment.shown' : 'comment.kept' });
      }
      await this.news.decided(tx, { comment, meetup, outcome: 'kept', reporters, at });
      return this.comments.view(id, viewer, tx);
    });
  }

  async list(
    { params, query }: EndpointInput<typeof listReports>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listReports>> {
    const { id } = await this.communities.bySlug(params.community);
    await this.memberships.require(id, member, 'organiser');
    const [after] = cursorKeys(query.cursor, ['id']);
    const { state, limit } = query;
    const [rows, open] = await Promise.all([
      this.reports.list(id, { state, viewerId: member.id, after, limit: limit + 1 }),
      this.reports.countOpen(id),
    ]);
    return { ...page({ rows, limit, keys: ({ comment }) => [comment.id], view: (row) => row }), open };
  }

  /** Hides it when enough members who were there before have reported, and tells the organisers of the first report and of the hiding. */
  async #weigh(
    tx: EntityManager,
    { comment, meetup }: SeenComment,
    { kind, now }: { kind: EndpointInput<typeof reportComment>['body']['kind']; now: Date },
  ): Promise<void> {
    const { reports, open, members } = await this.reports.weightOf(tx, comment.id);
    const hides = members >= reportsToHide && comment.hiddenAt === null && comment.keptAt === null;
    if (hides)
      await this.comments.change(tx, comment.id, {
        hiddenAt: now,
        hiddenCause: 'reports',
        version: comment.version + 1,
      });
    if (!hides && open > 1) return;
    const organisers = await this.reports.organisers(tx, meetup.communityId);
    await this.notifications.addMany(
      tx,
      organisers
        .filter((id) => id !== comment.memberId)
        .map((memberId) => ({
          kind: 'report-received',
          memberId,
          payload: { ...factsOf(comment, meetup), kind, hidden: hides },
          dedupeKey: `report-received:${comment.id}:${comment.version}:${reports}:${memberId}`,
        })),
    );
  }

  #record(
    tx: EntityManager,
    { member }: MemberCaller,
    about: Pick<SeenComment, 'comment' | 'meetup'> & { act: `comment.${string}`; details?: object },
  ): Promise<void> {
    const { comment, meetup, act, details } = about;
    return this.audit.record(tx, {
      actorId: member.id,
      communityId: meetup.communityId,
      act,
      objectType: 'comment',
      objectId: comment.id,
      details: { ...details, meetup: meetup.slug },
    });
  }
}
