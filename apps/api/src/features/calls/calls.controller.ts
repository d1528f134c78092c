import { changeCall, getCall, listCalls, listOpenCalls, listOwnCalls, openCall } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { CallsService } from './calls.service.ts';

@Controller()
export class CallsController {
  constructor(private readonly calls: CallsService) {}

  @Implements(listOpenCalls)
  listOpen({ query }: HandlerInput<typeof listOpenCalls>) {
    return this.calls.listOpen(query);
  }

  @Implements(listCalls)
  list(input: HandlerInput<typeof listCalls>) {
    return this.calls.list(input);
  }

  @Implements(listOwnCalls)
  listOwn(input: HandlerInput<typeof listOwnCalls>, { member }: MemberCaller) {
    return this.calls.listOwn(input, member);
  }

  @Implements(openCall)
  open(input: HandlerInput<typeof openCall>, { member }: MemberCaller) {
    return this.calls.open(input, member);
  }

  @Implements(getCall)
  get({ params }: HandlerInput<typeof getCall>, { member }: Caller) {
    return this.calls.get(params.callId, member);
  }

  @Implements(changeCall)
  change(input: HandlerInput<typeof changeCall>, { member }: MemberCaller) {
    return this.calls.change(input, member);
  }
}
