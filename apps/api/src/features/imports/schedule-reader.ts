import { Worker } from 'node:worker_threads';
import { readSchedule, type ScheduleReading } from './schedule.ts';

const patienceMs = 60_000;

/**
 * Reads a schedule without holding up other requests: a file of 1 MB takes most of a second.
 * From sources (tests) there is no thread, because Node cannot load TypeScript there; the reading is the same function.
 */
export function readScheduleAside(content: string, filename: string): Promise<ScheduleReading> {
  if (import.meta.url.endsWith('.ts')) return Promise.resolve(readSchedule(content, filename));
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./schedule-thread.js', import.meta.url), {
      workerData: { content, filename },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const patience = setTimeout(() => void thread.terminate(), patienceMs);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(patience);
      reject(new Error('The schedule was not read in time.'));
    });
  });
}
