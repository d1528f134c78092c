import { forgetWords, learnWords } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { SearchRepository } from './search.repository.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The vocabulary is learned beside the writing, not in it: two imports with the same words in other orders would wait for each other.
 * A word of the last minute is found as it is; only its misspelling is not understood yet.
 */
@Injectable()
export class VocabularyConsumer {
  constructor(
    private readonly documents: SearchRepository,
    schedules: Schedules,
  ) {
    schedules.every(minuteMs, learnWords, {});
    schedules.every(dayMs, forgetWords, {});
  }

  @Processes(learnWords, { concurrency: 1 })
  async learn(): Promise<void> {
    await this.documents.learnWords();
  }

  @Processes(forgetWords, { concurrency: 1 })
  async forget(): Promise<void> {
    await this.documents.forgetWords();
  }
}
