import { answerWarning, listCommunityWarnings, listMeetupWarnings, withdrawWarningAnswer } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { KeepApartService } from './keep-apart.service.ts';

@Controller()
export class KeepApartController {
  constructor(private readonly keepApart: KeepApartService) {}

  @Implements(listMeetupWarnings)
  ofMeetup({ params }: HandlerInput<typeof listMeetupWarnings>, caller: MemberCaller) {
    return this.keepApart.ofMeetup(params.meetup, caller);
  }

  @Implements(listCommunityWarnings)
  ofCommunity({ params }: HandlerInput<typeof listCommunityWarnings>, caller: MemberCaller) {
    return this.keepApart.ofCommunity(params.community, caller);
  }

  @Implements(answerWarning)
  answer(input: HandlerInput<typeof answerWarning>, caller: MemberCaller) {
    return this.keepApart.answer(input, caller);
  }

  @Implements(withdrawWarningAnswer)
  withdraw({ params }: HandlerInput<typeof withdrawWarningAnswer>, caller: MemberCaller) {
    return this.keepApart.withdraw(params, caller);
  }
}
