import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimsService } from '../src/features/tasks/index.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { outboxRows } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date('2031-06-15T08:00:00Z'));
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

describe('a task that a lead closes', () => {
  it('is held by nobody any more, and nobody is warned of the end of a claim', async () => {
    const [lead, claimant] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser: lead, members: [claimant] });
    const meetup = await app.given.meetup({ community, format: 'hackathon', startsAt: '2031-06-15T07:00:00Z' });
    const task = await app.given.task({ project: await app.given.project({ meetup }) });
    const [leading, working] = [await app.as(lead), await app.as(claimant)];
    const path = `/api/v1/tasks/${task.id}`;
    await working.put(`${path}/claim`).expect(200);

    const { body } = await leading.patch(path).send({ closed: true }).expect(200);
    expect(body).toMatchObject({ state: 'closed', claim: null });
    expect((await working.get('/api/v1/me/tasks').expect(200)).body.items).toEqual([]);
    clock.advance({ hours: 43 });
    await app.get(ClaimsService).sweep();
    expect((await outboxRows(app.database)).map(({ kind }) => kind)).toEqual([]);

    const reopened = await leading.patch(path).send({ closed: false }).expect(200);
    expect(reopened.body).toMatchObject({ state: 'open', claim: null });
    await leading.put(`${path}/claim`).expect(200);
  });
});
