import {
  changeFollowing,
  getRecurrence,
  relevelFollowing,
  setRecurrence,
  skipDate,
  stopRecurrence,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { FollowingLevelsService } from './following-levels.service.ts';
import { FollowingService } from './following.service.ts';
import { RecurrencesService } from './recurrences.service.ts';

@Controller()
export class RecurrencesController {
  constructor(
    private readonly recurrences: RecurrencesService,
    private readonly following: FollowingService,
    private readonly levels: FollowingLevelsService,
  ) {}

  @Implements(getRecurrence)
  get({ params }: HandlerInput<typeof getRecurrence>, { member }: MemberCaller) {
    return this.recurrences.get(params, member);
  }

  @Implements(setRecurrence)
  set({ params, body, ifMatch }: HandlerInput<typeof setRecurrence>, caller: MemberCaller) {
    return this.recurrences.set(params, body, { caller, ifMatch });
  }

  @Implements(stopRecurrence)
  stop({ params, ifMatch }: HandlerInput<typeof stopRecurrence>, caller: MemberCaller) {
    return this.recurrences.stop(params, { caller, ifMatch });
  }

  @Implements(skipDate)
  skip({ params, body }: HandlerInput<typeof skipDate>, caller: MemberCaller) {
    return this.recurrences.skip(params, body, caller);
  }

  @Implements(changeFollowing)
  changeFollowing({ params, body, ifMatch }: HandlerInput<typeof changeFollowing>, caller: MemberCaller) {
    return this.following.change(params.meetup, body, { caller, ifMatch });
  }

  @Implements(relevelFollowing)
  relevelFollowing({ params, body, ifMatch }: HandlerInput<typeof relevelFollowing>, caller: MemberCaller) {
    return this.levels.relevel(params.meetup, body, { caller, ifMatch });
  }
}
