import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const consenting = async (fields: object = {}) => {
  const member = await app.given.member(fields);
  const agent = await app.as(member);
  await agent.patch('/api/v1/me').send({ directoryConsent: true, bio: 'Runs **routers**' }).expect(200);
  return { member, agent };
};

describe('the public member list', () => {
  it('holds those who allow it, and nobody by default', async () => {
    const [asha, silent] = [await consenting({ name: 'आशा' }), await app.given.member()];
    const community = await app.given.community({ members: [asha.member, silent] });
    const { body } = await app.http.get(`/api/v1/communities/${community.slug}/people`).expect(200);
    expect(body.items).toEqual([{ id: asha.member.id, name: 'आशा', image: null, bio: 'Runs **routers**', roles: [] }]);
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('comes in pages and finds a name in any script', async () => {
    const people = [
      await consenting({ name: 'Ana' }),
      await consenting({ name: 'ليلى' }),
      await consenting({ name: 'Ben' }),
    ];
    const community = await app.given.community({ members: people.map(({ member }) => member) });
    const list = async (query: object) =>
      (await app.http.get(`/api/v1/communities/${community.slug}/people`).query(query).expect(200)).body;
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(people.map(({ member }) => member.id).toSorted());
    expect((await list({ q: 'يل' })).items).toMatchObject([{ name: 'ليلى' }]);
  });
});

describe('a profile', () => {
  it('shows bio, communities and the talks on public meetups alone', async () => {
    const { member } = await consenting();
    const organiser = await app.given.member();
    const community = await app.given.community({ organiser, members: [member] });
    const organising = await app.as(organiser);
    const hosting = async (fields: object, title: string) => {
      const meetup = await app.given.meetup({ community, ...fields });
      const wallStart = (await organising.get(`/api/v1/meetups/${meetup.slug}`)).body.wallStart;
      const { body } = await organising
        .post(`/api/v1/meetups/${meetup.slug}/sessions`)
        .send({ kind: 'talk', title, wallStart, durationMinutes: 30 })
        .expect(201);
      await app.database.pool.query(
        `INSERT INTO session_speakers (session_id, position, member_id, name) VALUES ($1, 0, $2, 'S')
         ON CONFLICT (session_id, position) DO UPDATE SET member_id = $2`,
        [body.id, member.id],
      );
    };
    await hosting({}, 'In the open');
    for (const fields of [{ visibility: 'private' }, { visibility: 'unlisted' }, { state: 'draft' }])
      await hosting(fields, 'Not for everybody');
    const { body } = await app.http.get(`/api/v1/people/${member.id}`).expect(200);
    expect(body).toMatchObject({
      name: member.name,
      bio: 'Runs **routers**',
      communities: [{ slug: community.slug }],
      public: true,
    });
    expect(body.talks.map(({ title }: { title: string }) => title)).toEqual(['In the open']);
    expect(JSON.stringify(body)).not.toContain(member.email);
  });

  it('is gone at once, with the line in the list, when the consent is withdrawn; to oneself it says so', async () => {
    const { member, agent } = await consenting();
    const community = await app.given.community({ members: [member] });
    const seen = async () => [
      (await app.http.get(`/api/v1/communities/${community.slug}/people`)).body.items.length,
      (await app.http.get(`/api/v1/people/${member.id}`)).status,
    ];
    expect(await seen()).toEqual([1, 200]);
    await agent.patch('/api/v1/me').send({ directoryConsent: false }).expect(200);
    expect(await seen()).toEqual([0, 404]);
    expect((await agent.get(`/api/v1/people/${member.id}`)).body).toMatchObject({ public: false });
  });
});
