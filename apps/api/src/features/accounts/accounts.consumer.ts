import { type JobPayload, mailEmailChange, mailSignIn, sweepAccounts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { EmailChangeRepository } from './email-change.repository.ts';
import { EmailChange } from './email-change.service.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';
import { SignInMail } from './sign-in-mail.ts';

@Injectable()
export class AccountsConsumer {
  constructor(
    private readonly mail: SignInMail,
    private readonly emailChange: EmailChange,
    private readonly emailChanges: EmailChangeRepository,
    private readonly secrets: OneTimeSecretsRepository,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(3600_000, sweepAccounts, {});
  }

  @Processes(mailSignIn)
  async mailSignIn(payload: JobPayload<typeof mailSignIn>): Promise<void> {
    await this.mail.send(payload);
  }

  @Processes(mailEmailChange)
  mailEmailChange(payload: JobPayload<typeof mailEmailChange>): Promise<void> {
    return this.emailChange.mail(payload);
  }

  @Processes(sweepAccounts)
  async sweep(): Promise<void> {
    await this.secrets.forgetExpired(this.clock.now());
    await this.emailChanges.forgetExpired(this.clock.now());
  }
}
