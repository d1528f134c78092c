import type { IncomingHttpHeaders } from 'node:http';
import { type TokenScope, tokenScopes } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { anonymous, type Caller, CallerResolver } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { bearerSecret, hashTokenSecret } from './access-token-secret.ts';
import { AccessTokensRepository } from './access-tokens.repository.ts';
import { sessionEnd } from './better-auth.ts';
import { SessionCookies } from './session-cookies.ts';
import { SessionsRepository } from './sessions.repository.ts';

const everyScope: ReadonlySet<TokenScope> = new Set(tokenScopes);

/** A token in the header wins over a cookie; a wrong token is an error, a wrong cookie is a visitor. */
@Injectable()
export class SessionCallerResolver extends CallerResolver {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: SessionsRepository,
    private readonly tokens: AccessTokensRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async resolve({ authorization, cookie }: IncomingHttpHeaders): Promise<Caller> {
    if (authorization !== undefined) return this.#byToken(authorization);
    const token = this.cookies.read(cookie);
    return token === null ? anonymous : this.#bySession(token);
  }

  async #bySession(token: string): Promise<Caller> {
    const now = this.clock.now();
    const row = await this.sessions.memberOf(token, now);
    if (!row) return anonymous;
    const { stale, ...member } = row;
    if (stale) await this.sessions.renew(token, { now, until: sessionEnd(now) });
    return { member, via: 'cookie', scopes: everyScope };
  }

  async #byToken(authorization: string): Promise<Caller> {
    const now = this.clock.now();
    const secret = bearerSecret(authorization);
    const row = secret === null ? undefined : await this.tokens.memberOf(hashTokenSecret(secret), now);
    if (!row) throw problems.raise('auth.token-invalid');
    const { tokenId, scopes, stale, ...member } = row;
    if (stale) await this.tokens.noteUse(tokenId, now);
    return { member, via: 'token', scopes: new Set(scopes) };
  }
}
