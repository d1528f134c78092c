import { listKnownAssumptions, sayKnownAssumptions } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { AssumptionsService } from './assumptions.service.ts';

@Controller()
export class AssumptionsController {
  constructor(private readonly assumptions: AssumptionsService) {}

  @Implements(listKnownAssumptions)
  mine(_: HandlerInput<typeof listKnownAssumptions>, { member }: MemberCaller) {
    return this.assumptions.mine(member);
  }

  @Implements(sayKnownAssumptions)
  say({ body }: HandlerInput<typeof sayKnownAssumptions>, { member }: MemberCaller) {
    return this.assumptions.say(body.answers, member);
  }
}
