import { sweepImports } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { ImportsRepository } from './imports.repository.ts';

const dayMs = 86_400_000;
const keptMs = 7 * dayMs;

/** Forgets previews that nobody ran nor touched for a week: each holds a whole schedule. */
@Injectable()
export class ImportSweeper {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.every(dayMs, sweepImports, {});
  }

  @Processes(sweepImports, { concurrency: 1 })
  async sweep(): Promise<void> {
    await this.imports.forgetPreviews(new Date(this.clock.now().getTime() - keptMs));
  }
}
