import {
  confirmSignInLink,
  getSignInOptions,
  requestSignIn,
  signInAsDemo,
  signOut,
  verifySignInCode,
} from '@hallway/contracts';
import { Controller, Req, Res } from '@nestjs/common';
import type { Caller } from '../../platform/auth/caller.ts';
import type { Reply, Request } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { SessionCookies } from './session-cookies.ts';
import { type NewSession, SignInService, type Visitor } from './sign-in.service.ts';

/** The only endpoints that write a cookie, hence the reply beside the input. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly cookies: SessionCookies,
  ) {}

  @Implements(requestSignIn)
  request({ body }: HandlerInput<typeof requestSignIn>, _: Caller, @Req() request: Request) {
    return this.signIn.request(body, visitor(request));
  }

  @Implements(verifySignInCode)
  async verify(
    { body }: HandlerInput<typeof verifySignInCode>,
    _: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.#welcome(reply, await this.signIn.verifyCode(body, visitor(request)));
  }

  @Implements(confirmSignInLink)
  async confirm(
    { body }: HandlerInput<typeof confirmSignInLink>,
    _: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.#welcome(reply, await this.signIn.confirmLink(body, visitor(request)));
  }

  @Implements(signInAsDemo)
  async demo({ body }: HandlerInput<typeof signInAsDemo>, _: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.#welcome(reply, await this.signIn.asDemo(body));
  }

  @Implements(signOut)
  signOut(
    _: HandlerInput<typeof signOut>,
    __: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    this.cookies.clear(reply);
    return this.signIn.signOut(visitor(request));
  }

  @Implements(getSignInOptions)
  options() {
    return this.signIn.options();
  }

  #welcome(reply: Reply, { token, answer }: NewSession): NewSession['answer'] {
    this.cookies.set(reply, token);
    return answer;
  }
}

const visitor = ({ ip, headers }: Request): Visitor => ({
  ip,
  userAgent: headers['user-agent'],
  cookie: headers.cookie,
  languages: headers['accept-language'],
});
