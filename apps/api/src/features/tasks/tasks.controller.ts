import { addTask, changeTask, claimTask, listMyTasks, releaseClaim } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { ClaimsService } from './claims.service.ts';
import { TasksService } from './tasks.service.ts';

@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly claims: ClaimsService,
  ) {}

  @Implements(addTask)
  add(input: HandlerInput<typeof addTask>, caller: MemberCaller) {
    return this.tasks.add(input, caller);
  }

  @Implements(changeTask)
  change(input: HandlerInput<typeof changeTask>, caller: MemberCaller) {
    return this.tasks.change(input, caller);
  }

  @Implements(claimTask)
  claim({ params }: HandlerInput<typeof claimTask>, caller: MemberCaller) {
    return this.claims.claim(params.taskId, caller);
  }

  @Implements(releaseClaim)
  release({ params }: HandlerInput<typeof releaseClaim>, caller: MemberCaller) {
    return this.claims.release(params.taskId, caller);
  }

  @Implements(listMyTasks)
  mine(input: HandlerInput<typeof listMyTasks>, caller: MemberCaller) {
    return this.tasks.claimedBy(input, caller);
  }
}
