import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { lanternDays, previewed, written } from './support/imports.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
});
afterAll(() => app.close());

async function upload(content: string) {
  const organiser = await app.given.member();
  const community = await app.given.community({ organiser });
  const agent = await app.as(organiser);
  return agent.post(`/api/v1/communities/${community.slug}/imports`).send({ filename: 'x.xcal', content });
}

describe('a schedule that is meant to break something', () => {
  it.each([
    ['a uid no index can hold', (text: string) => text.replace('1@LANTERN26@', randomBytes(6000).toString('base64'))],
    ['a title as long as a book', (text: string) => text.replace('An introduction to queues', 'x'.repeat(100_000))],
    ['a time before all clocks', (text: string) => text.replaceAll('2026-11-1', '0000-11-1')],
    ['a time after all calendars', (text: string) => text.replaceAll('2026-11-1', '9999-12-1')],
    ['an entity bomb', (text: string) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>')],
  ])('is refused with line and reason: %s', async (_, change) => {
    const { status, body } = await upload(change(lanternDays));
    expect(body).toMatchObject({ code: 'import.unreadable', params: { line: expect.any(Number) } });
    expect(status).toBe(422);
  });

  it('is shown in a zone that exists when its offset has none', async () => {
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser });
    const agent = await app.as(organiser);
    const { id, timeZone } = await previewed(agent, community, { content: lanternDays.replaceAll('+0530', '+1500') });
    expect(timeZone).toBe(community.timeZone);
    expect(await written(agent, id)).toMatchObject({ state: 'done' });
  });
});
