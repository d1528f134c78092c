import { addSession, changeSession, getTalk, removeSession, scheduleProposal } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { SchedulingService } from './scheduling.service.ts';
import { SessionsService } from './sessions.service.ts';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly scheduling: SchedulingService,
  ) {}

  @Implements(getTalk)
  get({ params }: HandlerInput<typeof getTalk>, caller: Caller) {
    return this.sessions.get(params.talk, caller);
  }

  @Implements(addSession)
  add(input: HandlerInput<typeof addSession>, caller: MemberCaller) {
    return this.sessions.add(input, caller);
  }

  @Implements(changeSession)
  change(input: HandlerInput<typeof changeSession>, caller: MemberCaller) {
    return this.sessions.change(input, caller);
  }

  @Implements(removeSession)
  remove({ params }: HandlerInput<typeof removeSession>, caller: MemberCaller) {
    return this.sessions.remove(params.sessionId, caller);
  }

  @Implements(scheduleProposal)
  schedule(input: HandlerInput<typeof scheduleProposal>, caller: MemberCaller) {
    return this.scheduling.schedule(input, caller);
  }
}
