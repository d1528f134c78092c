import { type JobPayload, mailSignIn, sweepAccounts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';
import { SignInMail } from './sign-in-mail.ts';

@Injectable()
export class AccountsConsumer {
  constructor(
    private readonly mail: SignInMail,
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

  @Processes(sweepAccounts)
  async sweep(): Promise<void> {
    await this.secrets.forgetExpired(this.clock.now());
  }
}
