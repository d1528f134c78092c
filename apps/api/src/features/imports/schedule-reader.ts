import { Worker } from 'node:worker_threads';
import { problems } from '../../platform/http/problems.ts';
import { readSchedule, type ScheduleReading } from './schedule.ts';

const limits = { patienceMs: 60_000, maxOldGenerationSizeMb: 1024 };

/**
 * Reads a schedule without holding up other requests: a file of 1 MB takes most of a second.
 * From sources (tests) there is no thread, because Node cannot load TypeScript there; the reading is the same function.
 */
export function readScheduleAside(content: string, filename: string): Promise<ScheduleReading> {
  if (import.meta.url.endsWith('.ts')) return Promise.resolve(readSchedule(content, filename));
  return readInThread(new URL('./schedule-thread.js', import.meta.url), { content, filename });
}

/** @throws ProblemError `import.too-big` when the thread needs more time or memory than one schedule may have. */
export function readInThread(
  script: URL,
  workerData: unknown,
  { patienceMs, maxOldGenerationSizeMb } = limits,
): Promise<ScheduleReading> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb } });
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      void thread.terminate();
    }, patienceMs);
    thread.once('message', resolve);
    thread.once('error', (error) => {
      const tooBig = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(tooBig ? problems.raise('import.too-big') : error);
    });
    thread.once('exit', () => {
      clearTimeout(patience);
      reject(late ? problems.raise('import.too-big') : new Error('The thread ended without a schedule.'));
    });
  });
}
