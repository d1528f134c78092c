import { endStandingRsvp, getStandingRsvp, listStandingRsvps, setStandingRsvp } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { StandingRsvpsService } from './standing-rsvps.service.ts';

@Controller()
export class StandingRsvpsController {
  constructor(private readonly standing: StandingRsvpsService) {}

  @Implements(getStandingRsvp)
  get({ params }: HandlerInput<typeof getStandingRsvp>, { member }: MemberCaller) {
    return this.standing.get(params, member);
  }

  @Implements(setStandingRsvp)
  set({ params, body }: HandlerInput<typeof setStandingRsvp>, { member }: MemberCaller) {
    return this.standing.set(params, body, member);
  }

  @Implements(endStandingRsvp)
  end({ params, query }: HandlerInput<typeof endStandingRsvp>, { member }: MemberCaller) {
    return this.standing.end(params, query.answers, member);
  }

  @Implements(listStandingRsvps)
  mine({ query }: HandlerInput<typeof listStandingRsvps>, { member }: MemberCaller) {
    return this.standing.mine(query, member);
  }
}
