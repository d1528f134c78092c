import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const open = { title: 'OpenStack Pune', timeZone: 'Asia/Kolkata' };

describe('opening a community', () => {
  it('makes its founder organiser and gives it an address made of the title', async () => {
    const founder = await app.as(await app.given.member());
    const { body } = await founder
      .post('/api/v1/communities')
      .send({ ...open, title: 'Linux Zürich' })
      .expect(201);
    expect(body).toMatchObject({ slug: 'linux-zurich', members: 1, upcoming: { newbie: 0, advanced: 0 }, version: 1 });
    const mine = await founder.get('/api/v1/communities/linux-zurich/membership').expect(200);
    expect(mine.body).toMatchObject({ member: true, roles: ['organiser'] });
  });

  it('numbers a second community of the same title, and refuses a wished address that is taken', async () => {
    const founder = await app.as(await app.given.member());
    const first = await founder.post('/api/v1/communities').send(open).expect(201);
    const second = await founder.post('/api/v1/communities').send(open).expect(201);
    expect(second.body.slug).toBe(`${first.body.slug}-2`);
    const third = await founder
      .post('/api/v1/communities')
      .send({ ...open, slug: first.body.slug })
      .expect(409);
    expect(third.body.code).toBe('conflict.slug-taken');
  });

  it('opens three of one title at once under three addresses', async () => {
    const founder = await app.as(await app.given.member());
    const answers = await Promise.all(
      [1, 2, 3].map(() => founder.post('/api/v1/communities').send({ ...open, title: 'ओपन सोर्स' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.slug)).size).toBe(3);
  });
});

describe('changing a community', () => {
  let organiser: GivenMember;
  let community: GivenCommunity;
  beforeAll(async () => {
    organiser = await app.given.member();
    community = await app.given.community({ organiser });
  });

  it('is refused to members, panellists, volunteers, leads and visitors', async () => {
    for (const role of ['panellist', 'volunteer', 'hackathon-lead', undefined] as const) {
      const member = await app.given.member();
      await app.given.joinCommunity(community, member, ...(role ? [role] : []));
      const agent = await app.as(member);
      const { body } = await agent
        .patch(`/api/v1/communities/${community.slug}`)
        .send({ title: 'Mine now' })
        .expect(403);
      expect(body.code).toBe('access.denied');
      await agent.get(`/api/v1/communities/${community.slug}/members`).expect(403);
    }
    await app.http.patch(`/api/v1/communities/${community.slug}`).send({ title: 'Mine now' }).expect(401);
  });

  it('changes what is told, keeps the rest, and writes it into the audit log', async () => {
    const agent = await app.as(organiser);
    const { body } = await agent.patch(`/api/v1/communities/${community.slug}`).send({ city: 'Pune' }).expect(200);
    expect(body).toMatchObject({ city: 'Pune', title: community.title });
    const { rows } = await app.database.pool.query('SELECT act, actor_id FROM audit_log WHERE community_id = $1', [
      community.id,
    ]);
    expect(rows).toContainEqual({ act: 'community.changed', actor_id: organiser.id });
  });

  it('lets only the first of two organisers who edit the same version save', async () => {
    const agent = await app.as(organiser);
    const { body } = await agent.get(`/api/v1/communities/${community.slug}`).expect(200);
    const saves = await Promise.all(
      ['One', 'Two'].map((tagline) =>
        agent.patch(`/api/v1/communities/${community.slug}`).set('If-Match', `"${body.version}"`).send({ tagline }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(saves.find(({ status }) => status === 409)!.body.code).toBe('conflict.version');
  });

  it('is open to site admins', async () => {
    const admin = await app.as(await app.given.member({ siteAdmin: true }));
    await admin.patch(`/api/v1/communities/${community.slug}`).send({ country: 'India' }).expect(200);
  });
});

describe('joining and leaving', () => {
  it('joins once however often one asks, and only with the code of conduct accepted', async () => {
    const community = await app.given.community();
    const agent = await app.as(await app.given.member());
    const path = `/api/v1/communities/${community.slug}/membership`;
    await agent.put(path).send({ acceptCodeOfConduct: false }).expect(400);
    const [first, second] = [
      await agent.put(path).send({ acceptCodeOfConduct: true }).expect(200),
      await agent.put(path).send({ acceptCodeOfConduct: true }).expect(200),
    ];
    expect(first.body).toMatchObject({ member: true, roles: [] });
    expect(second.body).toEqual(first.body);
    await agent.delete(path).expect(204);
    expect((await agent.get(path).expect(200)).body).toEqual({
      member: false,
      roles: [],
      joinedAt: null,
      codeOfConduct: null,
    });
  });

  it('keeps the last organiser, even when both of two step down at once', async () => {
    const [one, two] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser: one });
    await app.given.joinCommunity(community, two, 'organiser');
    const path = `/api/v1/communities/${community.slug}/membership`;
    const answers = await Promise.all([one, two].map(async (each) => (await app.as(each)).delete(path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.code).toBe('community.last-organiser');
  });
});

describe('roles', () => {
  it('are given by organisers to members only', async () => {
    const [organiser, member, stranger] = [
      await app.given.member(),
      await app.given.member(),
      await app.given.member(),
    ];
    const community = await app.given.community({ organiser, members: [member] });
    const agent = await app.as(organiser);
    const path = (id: string) => `/api/v1/communities/${community.slug}/members/${id}/roles`;
    const { body } = await agent
      .put(path(member.id))
      .send({ roles: ['panellist', 'volunteer'] })
      .expect(200);
    expect(body).toMatchObject({ id: member.id, roles: ['panellist', 'volunteer'] });
    await agent
      .put(path(stranger.id))
      .send({ roles: ['panellist'] })
      .expect(404);
    await (
      await app.as(member)
    )
      .put(path(member.id))
      .send({ roles: ['organiser'] })
      .expect(403);
    const last = await agent.put(path(organiser.id)).send({ roles: [] }).expect(422);
    expect(last.body.code).toBe('community.last-organiser');
  });

  it('are listed page by page without addresses', async () => {
    const organiser = await app.given.member();
    const members = await Promise.all([1, 2, 3, 4].map(() => app.given.member({ name: 'अनन्या' })));
    const community = await app.given.community({ organiser, members });
    const agent = await app.as(organiser);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body }: Response = await agent
        .get(`/api/v1/communities/${community.slug}/members`)
        .query({ limit: 2, cursor })
        .expect(200);
      expect(JSON.stringify(body)).not.toContain('@');
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual([organiser, ...members].map(({ id }) => id).sort());
    const found = await agent.get(`/api/v1/communities/${community.slug}/members`).query({ q: 'अन' }).expect(200);
    expect(found.body.items).toHaveLength(4);
  });
});
