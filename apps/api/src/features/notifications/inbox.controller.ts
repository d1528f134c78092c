import { countUnread, listNotifications, readAllNotifications, readNotification } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { Inbox } from './inbox.service.ts';

@Controller()
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Implements(listNotifications)
  list({ query }: HandlerInput<typeof listNotifications>, { member }: MemberCaller) {
    return this.inbox.list(member, query);
  }

  @Implements(countUnread)
  unread(_: HandlerInput<typeof countUnread>, { member }: MemberCaller) {
    return this.inbox.unread(member);
  }

  @Implements(readNotification)
  read({ params }: HandlerInput<typeof readNotification>, { member }: MemberCaller) {
    return this.inbox.read(member, params.notificationId);
  }

  @Implements(readAllNotifications)
  readAll({ body }: HandlerInput<typeof readAllNotifications>, { member }: MemberCaller) {
    return this.inbox.readAll(member, body.upTo);
  }
}
