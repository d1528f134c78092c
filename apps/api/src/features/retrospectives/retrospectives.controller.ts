import { addLesson, changeLesson, getRetrospective, removeLesson } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { RetrospectivesService } from './retrospectives.service.ts';

@Controller()
export class RetrospectivesController {
  constructor(private readonly retrospectives: RetrospectivesService) {}

  @Implements(getRetrospective)
  get({ params }: HandlerInput<typeof getRetrospective>, caller: MemberCaller) {
    return this.retrospectives.get(params.meetup, caller);
  }

  @Implements(addLesson)
  add(input: HandlerInput<typeof addLesson>, caller: MemberCaller) {
    return this.retrospectives.add(input, caller);
  }

  @Implements(changeLesson)
  change(input: HandlerInput<typeof changeLesson>, caller: MemberCaller) {
    return this.retrospectives.change(input, caller);
  }

  @Implements(removeLesson)
  remove({ params }: HandlerInput<typeof removeLesson>, caller: MemberCaller) {
    return this.retrospectives.remove(params.lessonId, caller);
  }
}
