import {
  type EndpointInput,
  type EndpointOutput,
  type listMails,
  type MailLogEntry,
  notificationStates,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { Outbox } from '../notifications/index.ts';
import { MailLogRepository } from './mail-log.repository.ts';

/** What organisers see of the mails about their meetup. */
@Injectable()
export class MailLogService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly mails: MailLogRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(
    slug: string,
    { cursor, limit, ...filter }: EndpointInput<typeof listMails>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listMails>> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    const [before] = cursorKeys(cursor, ['bigint']);
    const [rows, counts] = await Promise.all([
      this.mails.list(id, { ...filter, before, limit: limit + 1 }),
      this.mails.counts(id),
    ]);
    return {
      ...page({ rows, limit, keys: (row) => [row.id], view: withoutAddress }),
      counts: Object.fromEntries(notificationStates.map((each) => [each, counts[each] ?? 0])) as Required<
        typeof counts
      >,
    };
  }

  /** By hand only: of an unknown mail nobody but a person can tell whether a second one does harm. */
  async resend(
    { meetup: slug, notificationId }: { meetup: string; notificationId: string },
    caller: MemberCaller,
  ): Promise<MailLogEntry> {
    const { id: meetupId, communityId } = await this.meetups.withRole(slug, caller, 'organiser');
    return this.database.transaction(async (tx) => {
      if (await this.mails.again(tx, meetupId, notificationId)) {
        this.outbox.deliverAfterCommit(tx, [notificationId]);
        await this.audit.record(tx, {
          actorId: caller.member.id,
          communityId,
          act: 'mail.resent',
          objectType: 'notification',
          objectId: notificationId,
        });
      }
      const entry = await this.mails.one(meetupId, notificationId, tx);
      if (!entry) throw problems.raise('not-found');
      return withoutAddress(entry);
    });
  }
}

/** Mail servers repeat the address they refuse; organisers see what is wrong, and no address of a member. */
const withoutAddress = (entry: MailLogEntry): MailLogEntry => ({
  ...entry,
  error: entry.error?.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, '…') ?? null,
});
