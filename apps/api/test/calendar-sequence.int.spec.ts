import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { GivenMember } from './support/given/members.ts';
import { outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Act = 'go' | 'cancel' | 'fill' | 'free' | 'move' | 'place';
const acts: Act[] = ['go', 'cancel', 'fill', 'free', 'move', 'place'];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

const entryOf = (calendar: string) => {
  const root = ICAL.Component.fromString(calendar);
  const event = root.getFirstSubcomponent('vevent')!;
  return {
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    method: String(root.getFirstPropertyValue('method')),
  };
};

describe('the calendar entry of one member', () => {
  it('keeps its UID and never falls behind in SEQUENCE, whatever is answered, freed and moved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 9 }), async (history) => {
        const [organiser, asha, rival] = [await app.given.member(), await app.given.member(), await app.given.member()];
        const community = await app.given.community({ organiser });
        const meetup = await app.given.meetup({ community, capacity: 1, startsAt: '2028-05-01T10:00:00Z' });
        const path = `/api/v1/meetups/${meetup.slug}`;
        const agents = { organiser: await app.as(organiser), asha: await app.as(asha), rival: await app.as(rival) };
        let day = 1;
        const run: Record<Act, () => Promise<unknown>> = {
          go: () => agents.asha.put(`${path}/rsvp`).send({ status: 'going' }).expect(200),
          cancel: () => agents.asha.delete(`${path}/rsvp`).expect(200),
          fill: () => agents.rival.put(`${path}/rsvp`).send({ status: 'going' }).expect(200),
          free: () => agents.rival.delete(`${path}/rsvp`).expect(200),
          move: () => {
            const date = `2028-06-${String((day += 1)).padStart(2, '0')}`;
            return agents.organiser
              .patch(path)
              .send({ wallStart: `${date}T18:00`, wallEnd: `${date}T20:00` })
              .expect(200);
          },
          place: () =>
            agents.organiser
              .patch(path)
              .send({ room: `Room ${(day += 1)}` })
              .expect(200),
        };
        for (const act of history) await run[act]();
        await outboxSettled(app.database);
        for (const member of [asha, rival]) checkHistory(member, meetup.id);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

function checkHistory({ email }: GivenMember, meetupId: string): void {
  const entries = app.mails.to(email).flatMap(({ calendar }) => (calendar ? [entryOf(calendar)] : []));
  for (const { uid } of entries) expect(uid).toBe(`${meetupId}@test`);
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    // what takes the entry out or puts it back must be newer than what it follows
    if (before && before.method !== entry.method) expect(entry.sequence).toBeGreaterThan(before.sequence);
    if (before) expect(entry.sequence).toBeGreaterThanOrEqual(before.sequence);
  }
}
