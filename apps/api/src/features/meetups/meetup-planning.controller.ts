import {
  cancelMeetup,
  changeMeetup,
  copyMeetup,
  discardMeetup,
  planMeetup,
  publishMeetup,
  relevelMeetup,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { MeetupCopyService } from './meetup-copy.service.ts';
import { MeetupPlanningService } from './meetup-planning.service.ts';
import { MeetupPublishingService } from './meetup-publishing.service.ts';
import { MeetupRelevelService } from './meetup-relevel.service.ts';

@Controller()
export class MeetupPlanningController {
  constructor(
    private readonly planning: MeetupPlanningService,
    private readonly publishing: MeetupPublishingService,
    private readonly levels: MeetupRelevelService,
    private readonly copies: MeetupCopyService,
  ) {}

  @Implements(planMeetup)
  plan({ params, body }: HandlerInput<typeof planMeetup>, caller: MemberCaller) {
    return this.planning.plan(params.community, body, caller);
  }

  @Implements(changeMeetup)
  change({ params, body, ifMatch }: HandlerInput<typeof changeMeetup>, caller: MemberCaller) {
    return this.planning.change(params.meetup, body, { caller, ifMatch });
  }

  @Implements(publishMeetup)
  publish({ params }: HandlerInput<typeof publishMeetup>, caller: MemberCaller) {
    return this.publishing.publish(params.meetup, caller);
  }

  @Implements(cancelMeetup)
  cancel({ params, body }: HandlerInput<typeof cancelMeetup>, caller: MemberCaller) {
    return this.publishing.cancel(params.meetup, body.reason, caller);
  }

  @Implements(discardMeetup)
  discard({ params }: HandlerInput<typeof discardMeetup>, caller: MemberCaller) {
    return this.publishing.discard(params.meetup, caller);
  }

  @Implements(copyMeetup)
  copy({ params, body }: HandlerInput<typeof copyMeetup>, caller: MemberCaller) {
    return this.copies.copy(params.meetup, body, caller);
  }

  @Implements(relevelMeetup)
  relevel({ params, body }: HandlerInput<typeof relevelMeetup>, caller: MemberCaller) {
    return this.levels.relevel(params.meetup, body, caller);
  }
}
