import { listQuestions, setQuestions } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { QuestionsService } from './questions.service.ts';

@Controller()
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Implements(listQuestions)
  list({ params }: HandlerInput<typeof listQuestions>, caller: MemberCaller) {
    return this.questions.list(params.meetup, caller);
  }

  @Implements(setQuestions)
  set({ params, body }: HandlerInput<typeof setQuestions>, caller: MemberCaller) {
    return this.questions.set(params.meetup, body, caller);
  }
}
