import { getMe, updateMe } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { MembersService } from './members.service.ts';

@Controller()
export class MeController {
  constructor(private readonly members: MembersService) {}

  @Implements(getMe)
  get(_: HandlerInput<typeof getMe>, caller: Caller) {
    return this.members.signedIn(caller);
  }

  @Implements(updateMe)
  update({ body }: HandlerInput<typeof updateMe>, caller: MemberCaller) {
    return this.members.change(caller.member.id, body);
  }
}
