import type { AccessTokenView, TokenScope } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { problems } from '../../platform/http/problems.ts';
import { hashTokenSecret, newTokenSecret, tokenStart } from './access-token-secret.ts';
import type { AccessTokenEntity } from './access-token.entity.ts';
import { toAccessTokenView } from './access-token.view.ts';
import { AccessTokensRepository } from './access-tokens.repository.ts';

const mostPerMember = 50;

@Injectable()
export class AccessTokensService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokensRepository,
    private readonly clock: Clock,
  ) {}

  async list(caller: MemberCaller): Promise<{ items: AccessTokenView[] }> {
    const tokens = await this.tokens.live(caller.member.id, this.clock.now());
    return { items: tokens.map(toAccessTokenView) };
  }

  async create(
    caller: MemberCaller,
    { name, scopes, expiresInDays }: { name: string; scopes: TokenScope[]; expiresInDays: number },
  ): Promise<AccessTokenView & { secret: string }> {
    mustHaveSession(caller);
    const now = this.clock.now();
    const secret = newTokenSecret();
    const token: AccessTokenEntity = {
      id: newId(),
      memberId: caller.member.id,
      name,
      start: tokenStart(secret),
      hash: hashTokenSecret(secret),
      scopes: [...new Set(scopes)],
      createdAt: now,
      expiresAt: new Date(now.getTime() + expiresInDays * 24 * 3600_000),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.database.transaction(async (tx) => {
      const live = await this.tokens.live(caller.member.id, now, tx);
      if (live.length >= mostPerMember) throw problems.raise('token.too-many', { params: { most: mostPerMember } });
      await this.tokens.add(tx, token);
    });
    return { ...toAccessTokenView(token), secret };
  }

  async revoke(caller: MemberCaller, id: string): Promise<null> {
    mustHaveSession(caller);
    if (!(await this.tokens.revoke({ id, memberId: caller.member.id, now: this.clock.now() })))
      throw problems.raise('not-found');
    return null;
  }
}

/** Otherwise a token with few scopes could make one with all of them. */
function mustHaveSession(caller: MemberCaller): void {
  if (caller.via !== 'cookie')
    throw problems.raise('access.denied', { detail: 'Access tokens are managed with a browser session only.' });
}
