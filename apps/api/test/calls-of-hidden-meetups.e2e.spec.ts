import type { Call } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let panellist: GivenMember;
let community: GivenCommunity;
let calls: Record<'draft' | 'private' | 'unlisted' | 'public', { id: string }>;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, panellist] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser });
  await app.given.joinCommunity(community, panellist, 'panellist');
  const call = async (title: string, fields: object = {}) =>
    app.given.call({ community, title, meetup: await app.given.meetup({ community, ...fields }) });
  calls = {
    draft: await call('draft', { state: 'draft' }),
    private: await call('private', { visibility: 'private' }),
    unlisted: await call('unlisted', { visibility: 'unlisted' }),
    public: await call('public'),
  };
});

const titles = ({ items }: { items: Call[] }) => items.map(({ title }) => title).sort();

describe('calls for meetups that stand in no list', () => {
  it('are seen by organisers of their community', async () => {
    const agent = await app.as(organiser);
    for (const [title, { id }] of Object.entries(calls))
      expect((await agent.get(`/api/v1/calls/${id}`).expect(200)).body.title).toBe(title);
    const { body } = await agent.get(`/api/v1/communities/${community.slug}/calls/all`).expect(200);
    expect(titles(body)).toEqual(['draft', 'private', 'public', 'unlisted']);
  });

  it('come page by page, each once', async () => {
    const agent = await app.as(organiser);
    const path = `/api/v1/communities/${community.slug}/calls/all`;
    const first = (await agent.get(path).query({ limit: 3 }).expect(200)).body;
    const second = (await agent.get(path).query({ limit: 3, cursor: first.nextCursor }).expect(200)).body;
    expect(titles({ items: [...first.items, ...second.items] })).toEqual(['draft', 'private', 'public', 'unlisted']);
    expect(second.nextCursor).toBeNull();
  });

  it('are hidden from everybody else', async () => {
    const elsewhere = await app.given.member();
    await app.given.community({ organiser: elsewhere });
    for (const agent of [app.http, await app.as(panellist), await app.as(elsewhere)]) {
      for (const hidden of ['draft', 'private'] as const)
        await agent.get(`/api/v1/calls/${calls[hidden].id}`).expect(404);
      await agent.get(`/api/v1/calls/${calls.unlisted.id}`).expect(200);
      const { body } = await agent.get(`/api/v1/communities/${community.slug}/calls`).expect(200);
      expect(titles(body)).toEqual(['public']);
      await agent.get(`/api/v1/communities/${community.slug}/calls/all`).expect(agent === app.http ? 401 : 403);
    }
  });

  it('stay out of the public list, whoever asks', async () => {
    const { body } = await (await app.as(organiser)).get(`/api/v1/communities/${community.slug}/calls`).expect(200);
    expect(titles(body)).toEqual(['public']);
  });
});
