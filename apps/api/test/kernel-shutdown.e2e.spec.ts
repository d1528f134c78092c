import { expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Access } from '../src/platform/auth/access.guard.ts';
import { startTestApp } from './support/test-app.ts';

@Controller()
class SlowController {
  @Get('/api/x-slow')
  @Access('public')
  async slow() {
    await sleep(500);
    return { done: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

it('lets a running request end before the server closes', async () => {
  const app = await startTestApp({ modules: [SlowModule] });
  const running = fetch(`${app.url}/api/x-slow`);
  await sleep(200);
  const closed = app.close();
  const response = await running;
  expect(await response.json()).toEqual({ done: true });
  await closed;
  await expect(fetch(`${app.url}/api/health/live`)).rejects.toThrow();
});
