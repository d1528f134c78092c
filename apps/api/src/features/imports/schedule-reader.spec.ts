import { describe, expect, it } from '@jest/globals';
import { readInThread } from './schedule-reader.ts';

const limits = { patienceMs: 20_000, maxOldGenerationSizeMb: 64 };
const thread = (body: string) =>
  new URL(`data:text/javascript,import { parentPort, workerData } from 'node:worker_threads'; ${body}`);

describe('a schedule read in a thread', () => {
  it('is what the thread found', async () => {
    const reading = await readInThread(
      thread('parentPort.postMessage({ ok: false, reason: workerData })'),
      'no',
      limits,
    );
    expect(reading).toEqual({ ok: false, reason: 'no' });
  });

  it('is too big when it takes too long', async () => {
    const reading = readInThread(thread('for (;;);'), null, { ...limits, patienceMs: 200 });
    await expect(reading).rejects.toMatchObject({ code: 'import.too-big', status: 422 });
  });

  it('is too big when it does not fit into memory', async () => {
    const reading = readInThread(thread('const all = []; for (;;) all.push(new Array(1e5).fill({}));'), null, limits);
    await expect(reading).rejects.toMatchObject({ code: 'import.too-big' });
  });

  it('is a bug when the thread breaks otherwise', async () => {
    await expect(readInThread(thread('throw new Error("broken")'), null, limits)).rejects.toThrow('broken');
    await expect(readInThread(thread(''), null, limits)).rejects.toThrow('without a schedule');
  });
});
