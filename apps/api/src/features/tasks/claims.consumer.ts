import { expireClaims } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { ClaimsService } from './claims.service.ts';

const everyMs = 5 * 60_000;

@Injectable()
export class ClaimsConsumer {
  constructor(
    private readonly claims: ClaimsService,
    schedules: Schedules,
  ) {
    schedules.every(everyMs, expireClaims, {});
  }

  @Processes(expireClaims)
  expire(): Promise<void> {
    return this.claims.sweep();
  }
}
