import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { HALLWAY_RATE_LIMIT: '3' } });
});
afterAll(() => app.close());

it('slows down an address that asks too often', async () => {
  for (let asked = 0; asked < 3; asked++) await app.http.get('/api/health/live').expect(200);
  const { body } = await app.http.get('/api/health/live').expect(429).expect('retry-after', /^\d+$/);
  expect(body.code).toBe('rate.limited');
});
