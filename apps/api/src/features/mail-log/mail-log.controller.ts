import { listMails, resendMail } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { MailLogService } from './mail-log.service.ts';

@Controller()
export class MailLogController {
  constructor(private readonly mails: MailLogService) {}

  @Implements(listMails)
  list({ params, query }: HandlerInput<typeof listMails>, caller: MemberCaller) {
    return this.mails.list(params.meetup, query, caller);
  }

  @Implements(resendMail)
  resend({ params }: HandlerInput<typeof resendMail>, caller: MemberCaller) {
    return this.mails.resend(params, caller);
  }
}
