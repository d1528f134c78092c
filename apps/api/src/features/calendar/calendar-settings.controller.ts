import { getCalendarFeed, listCalendarReplies, renewCalendarFeed, revokeCalendarFeed } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { CalendarReplyLogService } from './calendar-reply-log.service.ts';
import { OwnFeedsService } from './own-feeds.service.ts';

@Controller()
export class CalendarSettingsController {
  constructor(
    private readonly own: OwnFeedsService,
    private readonly log: CalendarReplyLogService,
  ) {}

  @Implements(getCalendarFeed)
  get(_: HandlerInput<typeof getCalendarFeed>, { member }: MemberCaller) {
    return this.own.get(member);
  }

  @Implements(renewCalendarFeed)
  renew(_: HandlerInput<typeof renewCalendarFeed>, { member }: MemberCaller) {
    return this.own.renew(member);
  }

  @Implements(revokeCalendarFeed)
  revoke(_: HandlerInput<typeof revokeCalendarFeed>, { member }: MemberCaller) {
    return this.own.revoke(member);
  }

  @Implements(listCalendarReplies)
  replies({ params, query }: HandlerInput<typeof listCalendarReplies>, caller: MemberCaller) {
    return this.log.list(params.meetup, query, caller);
  }
}
