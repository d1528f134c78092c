import { type JobPayload, mailEmailChange, type Me } from '@hallway/contracts';
import { renderMail } from '@hallway/emails';
import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { createHash, randomBytes } from 'node:crypto';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { EmailChangeRepository } from './email-change.repository.ts';
import { toMe } from './me.view.ts';
import { MembersRepository } from './members.repository.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';
import { SignInLimits } from './sign-in-limits.ts';

const lifetimeMinutes = 60;

/** Another address, proven by a link mailed to it; and an address that works again. */
@Injectable()
export class EmailChange {
  readonly #logger = new Logger(EmailChange.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly changes: EmailChangeRepository,
    private readonly members: MembersRepository,
    private readonly secrets: OneTimeSecretsRepository,
    private readonly limits: SignInLimits,
    private readonly queues: Queues,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Tells nothing of whether the address has an account: its owner will learn it from the link. */
  async request(email: string, { member, via }: MemberCaller, ip: string): Promise<{ sent: true }> {
    if (via === 'token') throw problems.raise('access.denied');
    await this.limits.countMail({ email, ip });
    await this.queues.add(mailEmailChange, { memberId: member.id, email });
    return { sent: true };
  }

  /** In the worker, so that the secret lies in no queue. */
  async mail({ memberId, email }: JobPayload<typeof mailEmailChange>): Promise<void> {
    const member = await this.members.byId(memberId);
    const secret = randomBytes(24).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + lifetimeMinutes * 60_000);
    await this.changes.put({ memberId, email, secretHash: hashOf(secret), expiresAt });
    const url = new URL('/me/email', this.config.publicUrl);
    url.searchParams.set('token', secret);
    await this.#send(email, { kind: 'email-change', view: { url: url.href, minutes: lifetimeMinutes } }, member.locale);
  }

  async confirm(token: string, ip: string): Promise<{ email: string }> {
    await this.limits.countTry({ ip });
    const { before, email, locale } = await this.database
      .transaction(async (tx) => {
        const change = await this.changes.take(tx, hashOf(token), this.clock.now());
        if (!change) throw problems.raise('email.link-spent');
        const member = await this.members.byId(change.memberId, tx);
        await this.members.change(tx, member.id, {
          email: change.email,
          emailVerified: true,
          ...noRefusal,
          updatedAt: this.clock.now(),
        });
        return { before: member.email, email: change.email, locale: member.locale };
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'members_email_key' ? problems.raise('email.taken') : error;
      });
    await this.secrets.forgetAll(before);
    if (before !== email) await this.#tell(before, email, locale);
    return { email };
  }

  retry(memberId: string): Promise<Me> {
    return this.database.transaction(async (tx) => {
      await this.members.change(tx, memberId, { ...noRefusal, updatedAt: this.clock.now() });
      return toMe(await this.members.byId(memberId, tx));
    });
  }

  /** The change stands, whether the old address still takes mail or not. */
  async #tell(before: string, email: string, locale: string): Promise<void> {
    await this.#send(before, { kind: 'email-changed', view: { email } }, locale).catch((error: unknown) =>
      this.#logger.warn(`The address before a change could not be told: ${String(error)}`),
    );
  }

  async #send(
    to: string,
    mail:
      | { kind: 'email-change'; view: { url: string; minutes: number } }
      | { kind: 'email-changed'; view: { email: string } },
    locale: string,
  ): Promise<void> {
    const frame = { locale, site: { name: 'Hallway', url: this.config.publicUrl } };
    const rendered =
      mail.kind === 'email-change' ? renderMail({ ...mail, ...frame }) : renderMail({ ...mail, ...frame });
    try {
      await this.mailer.send({ to, ...rendered });
    } catch (error) {
      throw error instanceof MailRefused ? new UnrecoverableError(error.message) : error;
    }
  }
}

const noRefusal = { emailRefusedAt: null, emailRefusedReason: null };
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
