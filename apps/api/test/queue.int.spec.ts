import { defineJob, type JobPayload } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { until } from '../../../infra/local/processes.mjs';
import { Processes } from '../src/platform/queue/processes.ts';
import { Schedules } from '../src/platform/queue/schedules.ts';
import { redisUrl, startTestApp, type TestApp } from './support/test-app.ts';

const noted = defineJob({
  name: 'xtest.noted',
  payload: z.object({ text: z.string(), failures: z.number().default(0) }),
});
const ticked = defineJob({ name: 'xtest.ticked', payload: z.object({}) });

const seen: string[] = [];
let ticks = 0;

@Injectable()
class TestConsumer {
  constructor(schedules: Schedules) {
    schedules.every(200, ticked, {});
  }

  @Processes(noted)
  note({ text, failures }: JobPayload<typeof noted>, job: { attemptsMade: number }): void {
    if (job.attemptsMade < failures) throw new Error('not yet');
    seen.push(text);
  }

  @Processes(ticked)
  tick(): void {
    ticks++;
  }
}

@Module({ providers: [TestConsumer] })
class TestModule {}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  if (!(await until(holds, { timeoutMs: 10_000, everyMs: 20 })))
    throw new Error(`Not within 10 s. Seen: ${seen.join(', ')}`);
}

const backends: ('postgres' | 'redis')[] = redisUrl ? ['postgres', 'redis'] : ['postgres'];
if (!redisUrl) console.info('No REDIS_URL: the queue is tested on PostgreSQL only.');

describe.each(backends)('the queue on %s', (queue) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ worker: true, queue, modules: [TestModule] });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    seen.length = 0;
  });

  it('runs a job after the commit, and none after a rollback', async () => {
    const rolledBack = app.database.transaction(async (tx) => {
      app.queues.addAfterCommit(tx, noted, { text: 'rolled back', failures: 0 });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await app.database.transaction(async (tx) => {
      app.queues.addAfterCommit(tx, noted, { text: 'committed 1', failures: 0 });
      app.queues.addAfterCommit(tx, noted, { text: 'committed 2', failures: 0 });
      expect(seen).toEqual([]);
    });
    await eventually(() => seen.length === 2);
    expect(seen.sort()).toEqual(['committed 1', 'committed 2']);
  });

  it('takes jobs of one key as one', async () => {
    await app.queues.addBulk(noted, [
      { payload: { text: 'once', failures: 0 }, options: { key: 'same', delayMs: 100 } },
      { payload: { text: 'once', failures: 0 }, options: { key: 'same', delayMs: 100 } },
    ]);
    await app.queues.add(noted, { text: 'once', failures: 0 }, { key: 'same' });
    await app.queues.add(noted, { text: 'last', failures: 0 }, { delayMs: 400 });
    await eventually(() => seen.includes('last'));
    expect(seen.filter((text) => text === 'once')).toHaveLength(1);
  });

  it('repeats a failed job', async () => {
    await app.queues.queue('xtest').add(noted.name, { text: 'second try', failures: 1 }, { attempts: 3, backoff: 50 });
    await eventually(() => seen.includes('second try'));
  });

  it('gives a bad payload up at once', async () => {
    const job = await app.queues.queue('xtest').add(noted.name, { text: 7 }, { attempts: 5, backoff: 10_000 });
    await eventually(() => job.isFailed());
  });

  it('comes again and again where a schedule says so', async () => {
    const before = ticks;
    await eventually(() => ticks >= before + 2);
  });
});
