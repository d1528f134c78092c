import { changeEmail, confirmEmail, getMe, retryEmail, updateMe } from '@hallway/contracts';
import { Controller, Req } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import type { Request } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { EmailChange } from './email-change.service.ts';
import { MembersService } from './members.service.ts';

@Controller()
export class MeController {
  constructor(
    private readonly members: MembersService,
    private readonly emails: EmailChange,
  ) {}

  @Implements(getMe)
  get(_: HandlerInput<typeof getMe>, caller: Caller) {
    return this.members.signedIn(caller);
  }

  @Implements(updateMe)
  update({ body }: HandlerInput<typeof updateMe>, caller: MemberCaller) {
    return this.members.change(caller.member.id, body);
  }

  @Implements(changeEmail)
  changeEmail({ body }: HandlerInput<typeof changeEmail>, caller: MemberCaller, @Req() { ip }: Request) {
    return this.emails.request(body.email, caller, ip);
  }

  @Implements(confirmEmail)
  confirmEmail({ body }: HandlerInput<typeof confirmEmail>, _: Caller, @Req() { ip }: Request) {
    return this.emails.confirm(body.token, ip);
  }

  @Implements(retryEmail)
  retryEmail(_: HandlerInput<typeof retryEmail>, { member }: MemberCaller) {
    return this.emails.retry(member.id);
  }
}
