import { answerRsvp, cancelRsvp, getRsvp } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { RsvpsService } from './rsvps.service.ts';

@Controller()
export class RsvpsController {
  constructor(private readonly rsvps: RsvpsService) {}

  @Implements(getRsvp)
  mine({ params }: HandlerInput<typeof getRsvp>, { member }: MemberCaller) {
    return this.rsvps.mine(params.meetup, member);
  }

  @Implements(answerRsvp)
  answer({ params, body }: HandlerInput<typeof answerRsvp>, { member }: MemberCaller) {
    return this.rsvps.answer(params.meetup, body, member);
  }

  @Implements(cancelRsvp)
  cancel({ params }: HandlerInput<typeof cancelRsvp>, { member }: MemberCaller) {
    return this.rsvps.cancel(params.meetup, member);
  }
}
