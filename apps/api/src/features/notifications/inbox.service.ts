import type { EndpointOutput, InboxEntry, listNotifications } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { InboxRepository, type InboxRow } from './inbox.repository.ts';
import { MailWriter } from './mail-writer.ts';

type Unread = { unread: number };

/** The same rows that are mailed, told inside the application: the mail's subject, and the page that its button opens. */
@Injectable()
export class Inbox {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly writer: MailWriter,
    private readonly clock: Clock,
  ) {}

  async list(
    { id }: Member,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<EndpointOutput<typeof listNotifications>> {
    const [before] = cursorKeys(cursor, ['bigint']);
    const rows = await this.inbox.list(id, { before, limit: limit + 1 });
    return page({ rows, limit, keys: (row) => [row.id], view: (row) => this.#entry(row) });
  }

  async unread({ id }: Member): Promise<Unread> {
    return { unread: await this.inbox.unread(id) };
  }

  async read(member: Member, notificationId: string): Promise<Unread> {
    await this.inbox.markRead(member.id, notificationId, this.clock.now());
    return this.unread(member);
  }

  async readAll(member: Member, upTo: string): Promise<Unread> {
    await this.inbox.markReadUpTo(member.id, upTo, this.clock.now());
    return this.unread(member);
  }

  #entry(row: InboxRow): InboxEntry {
    const { text, path } = this.writer.headline(row);
    const { id, kind, createdAt, readAt } = row;
    return { id, kind, text, path, level: row.meetup?.level ?? levelIn(row.payload), createdAt, readAt };
  }
}

function levelIn(payload: Record<string, unknown>): InboxEntry['level'] {
  const about = (payload.meetup ?? payload) as { level?: InboxEntry['level'] };
  return about.level ?? null;
}
