import { mailSignIn, type Me } from '@hallway/contracts';
import { supportedLocale } from '@hallway/i18n';
import { Injectable } from '@nestjs/common';
import { isAPIError } from 'better-auth/api';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { AuthProvider } from './auth.provider.ts';
import { demoAccounts } from './demo-accounts.ts';
import { toMe } from './me.view.ts';
import type { MemberEntity } from './member.entity.ts';
import { MembersRepository } from './members.repository.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';
import { safeReturnTo } from './return-to.ts';
import { SessionCookies } from './session-cookies.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SignInLimits } from './sign-in-limits.ts';

/** Where a request comes from, as far as signing in is concerned. */
export interface Visitor {
  ip: string;
  userAgent?: string;
  cookie?: string;
  /** `Accept-Language`; the language of the mail to somebody without an account. */
  languages?: string;
}

export interface NewSession {
  token: string;
  answer: { member: Me; returnTo: string };
}

@Injectable()
export class SignInService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly provider: AuthProvider,
    private readonly members: MembersRepository,
    private readonly secrets: OneTimeSecretsRepository,
    private readonly sessions: SessionsRepository,
    private readonly cookies: SessionCookies,
    private readonly limits: SignInLimits,
    private readonly queues: Queues,
  ) {}

  /** Does the same for every address: looks nobody up, adds a job. */
  async request(
    { email, name, returnTo }: { email: string; name?: string; returnTo?: string },
    { ip, languages }: Visitor,
  ): Promise<{ sent: true }> {
    await this.limits.countMail({ email, ip });
    await this.queues.add(mailSignIn, {
      email,
      name: name ?? null,
      returnTo: safeReturnTo(returnTo),
      locale: wantedLocale(languages),
    });
    return { sent: true };
  }

  async verifyCode(
    { email, code, returnTo }: { email: string; code: string; returnTo?: string },
    visitor: Visitor,
  ): Promise<NewSession> {
    await this.limits.countTry({ email, ip: visitor.ip });
    const name = await this.secrets.nameGivenWith(email);
    const { token, user } = await this.provider.auth.api
      .signInEmailOTP({ body: { email, otp: code, name }, headers: headersOf(visitor) })
      .catch((error: unknown) => {
        throw isRefusal(error) ? problems.raise('sign-in.code-wrong') : error;
      });
    await this.secrets.forgetAll(email);
    return newSession({ token, member: await this.#proven(user.id), returnTo });
  }

  async confirmLink(
    { token: secret, returnTo }: { token: string; returnTo?: string },
    visitor: Visitor,
  ): Promise<NewSession> {
    await this.limits.countTry({ ip: visitor.ip });
    const { token, user } = await this.provider.auth.api
      .magicLinkVerify({ query: { token: secret }, headers: headersOf(visitor) })
      .catch((error: unknown) => {
        throw isRefusal(error) ? problems.raise('sign-in.link-spent') : error;
      });
    await this.secrets.forgetAll(user.email);
    return newSession({ token, member: await this.#proven(user.id), returnTo });
  }

  async asDemo({ account, returnTo }: { account: string; returnTo?: string }): Promise<NewSession> {
    const demo = this.config.demo ? demoAccounts.find((each) => each.account === account) : undefined;
    if (!demo) throw problems.raise('not-found');
    const { member } = await this.database.transaction((tx) => this.members.ensure(tx, demo));
    return newSession({ token: await this.sessionFor(member.id), member, returnTo });
  }

  /** Opens a session without any proof; for those who have another one. @returns its token. */
  async sessionFor(memberId: string): Promise<string> {
    const { internalAdapter } = await this.provider.auth.$context;
    return (await internalAdapter.createSession(memberId)).token;
  }

  async signOut({ cookie }: Visitor): Promise<null> {
    const token = this.cookies.read(cookie);
    if (token) await this.sessions.end(token);
    return null;
  }

  /** Who read a mail of ours has an address that works, whatever a server said before. */
  async #proven(id: string): Promise<MemberEntity> {
    const { manager } = this.database;
    const member = await this.members.byId(id);
    if (!member.emailRefusedAt) return member;
    await this.members.change(manager, id, { emailRefusedAt: null, emailRefusedReason: null });
    return this.members.byId(id);
  }

  options() {
    const { oidc, demo } = this.config;
    return {
      oidc: oidc ? { name: oidc.name, url: '/api/auth/oidc' } : null,
      demo: demo ? demoAccounts.map(({ account, name, role }) => ({ account, name, role })) : null,
    };
  }
}

const newSession = ({
  token,
  member,
  returnTo,
}: {
  token: string;
  member: MemberEntity;
  returnTo?: string;
}): NewSession => ({ token, answer: { member: toMe(member), returnTo: safeReturnTo(returnTo) } });

const headersOf = ({ userAgent }: Visitor) => new Headers(userAgent ? { 'user-agent': userAgent.slice(0, 400) } : {});

/** better-auth says no by a redirect or a 4xx; anything else is a failure of ours. */
const isRefusal = (error: unknown) => isAPIError(error) && error.statusCode < 500;

const wantedLocale = (languages = '') => supportedLocale(languages.split(',').map((tag) => tag.split(';')[0]!.trim()));
