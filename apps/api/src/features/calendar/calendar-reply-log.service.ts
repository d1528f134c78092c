import type { EndpointInput, EndpointOutput, listCalendarReplies } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { MeetupsService } from '../meetups/index.ts';
import { CalendarRepliesRepository, type ReceivedReply } from './calendar-replies.repository.ts';

/** For organisers who wonder why somebody's answer changed: what came by mail, and what became of it. */
@Injectable()
export class CalendarReplyLogService {
  constructor(
    private readonly replies: CalendarRepliesRepository,
    private readonly meetups: MeetupsService,
  ) {}

  async list(
    slug: string,
    { cursor, limit }: EndpointInput<typeof listCalendarReplies>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listCalendarReplies>> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    const after = cursorKeys(cursor, ['bigint', 'id']);
    const rows = await this.replies.received(id, { after, limit: limit + 1 });
    const view = ({ receivedKey: _, ...row }: ReceivedReply) => row;
    return page({ rows, limit, keys: (row) => [row.receivedKey, row.id], view });
  }
}
