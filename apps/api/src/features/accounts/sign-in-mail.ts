import { type JobPayload, type mailSignIn } from '@hallway/contracts';
import { renderMail } from '@hallway/emails';
import { Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import { AuthProvider } from './auth.provider.ts';
import { type LinkMetadata, secretLifetimeMinutes } from './better-auth.ts';
import { MembersRepository } from './members.repository.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';

/** One mail with a link and a code; either signs in. Made in the worker, so that the secrets lie in no queue and the request tells nothing by its time. */
@Injectable()
export class SignInMail {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly provider: AuthProvider,
    private readonly members: MembersRepository,
    private readonly secrets: OneTimeSecretsRepository,
    private readonly mailer: Mailer,
  ) {}

  async send({ email, name, returnTo, locale }: JobPayload<typeof mailSignIn>): Promise<void> {
    const member = await this.members.byEmail(this.database.manager, email);
    const code = await this.#newCode(email);
    const link = this.#linkFor(await this.#newLinkToken(email, name), returnTo);
    try {
      await this.mailer.send({
        to: email,
        ...renderMail({
          kind: 'sign-in',
          view: { url: link, code, minutes: secretLifetimeMinutes },
          locale: member?.locale ?? locale,
          site: { name: 'Hallway', url: this.config.publicUrl },
        }),
      });
    } catch (error) {
      throw error instanceof MailRefused ? new UnrecoverableError(error.message) : error;
    }
  }

  async #newCode(email: string): Promise<string> {
    await this.secrets.forgetCode(email);
    return this.provider.auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
  }

  async #newLinkToken(email: string, name: string | null): Promise<string> {
    let token: string | undefined;
    const metadata: LinkMetadata = { receive: (plain) => void (token = plain) };
    await this.provider.auth.api.signInMagicLink({
      body: { email, ...(name !== null && { name }), metadata },
      headers: new Headers(),
    });
    if (token === undefined) throw new Error('better-auth has made no link.');
    return token;
  }

  /** The page behind it signs in only when its button is pressed: mail scanners open links. */
  #linkFor(token: string, returnTo: string): string {
    const url = new URL('/sign-in/confirm', this.config.publicUrl);
    url.searchParams.set('token', token);
    if (returnTo !== '/') url.searchParams.set('returnTo', returnTo);
    return url.href;
  }
}
