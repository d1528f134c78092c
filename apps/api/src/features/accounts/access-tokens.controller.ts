import { createToken, listTokens, revokeToken } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { AccessTokensService } from './access-tokens.service.ts';

@Controller()
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokensService) {}

  @Implements(listTokens)
  list(_: HandlerInput<typeof listTokens>, caller: MemberCaller) {
    return this.tokens.list(caller);
  }

  @Implements(createToken)
  create({ body }: HandlerInput<typeof createToken>, caller: MemberCaller) {
    return this.tokens.create(caller, body);
  }

  @Implements(revokeToken)
  revoke({ params }: HandlerInput<typeof revokeToken>, caller: MemberCaller) {
    return this.tokens.revoke(caller, params.token);
  }
}
