import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { qrPath } from '@hallway/formats/qr';
import { newId } from '../src/platform/database/new-id.ts';
import { doorPhone } from './support/door.ts';
import type { GivenMember } from './support/given/members.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let community: { id: string; slug: string };
let meetup: GivenMeetup;
let helper: GivenMember;

beforeAll(async () => {
  app = await startTestApp();
  organiser = await app.given.member();
  community = await app.given.community({ organiser });
});
afterAll(() => app.close());
beforeEach(async () => {
  const startsAt = new Date(Date.now() + 3_600_000);
  meetup = await app.given.meetup({ community, startsAt, visibility: 'private' });
  helper = await app.given.member();
});

const path = (rest: string) => `/api/v1/meetups/${meetup.slug}/${rest}`;
const join = async (member: GivenMember, secret: string) =>
  (await app.as(member)).post(path('door/join')).send({ secret });
const doorOf = async (member: GivenMember) => (await doorPhone(app, meetup, member)).status();
const openLink = async () => (await (await app.as(organiser)).post(path('door/link')).expect(201)).body;
const audited = async () =>
  (
    await app.database.pool.query<{ act: string }>(
      'SELECT act, details FROM audit_log WHERE object_id = $1 ORDER BY id',
      [meetup.id],
    )
  ).rows;

describe('an invitation to the door', () => {
  it('lets whoever takes it check in, and do nothing else', async () => {
    const { secret, qr } = await openLink();
    expect(qr).toEqual(qrPath(`${app.config.publicUrl}/m/${meetup.slug}/door?join=${secret}`));
    expect(await doorOf(helper)).toBe(404);
    expect((await join(helper, secret)).status).toBe(204);
    expect(await doorOf(helper)).toBe(200);
    const agent = await app.as(helper);
    for (const rest of ['rsvps', 'mails', 'venue-list', 'venue-list.csv', 'door/log', 'door/team'])
      expect([403, 404]).toContain((await agent.get(path(rest))).status);
    expect([403, 404]).toContain((await agent.post(path('door/link'))).status);
    expect([403, 404]).toContain((await agent.put(path(`door/team/${helper.id}`))).status);
  });

  it('ends when it is taken back, when there is a new one, and with the meetup', async () => {
    const agent = await app.as(organiser);
    const { secret: first } = await openLink();
    const { secret: second } = await openLink();
    expect((await join(helper, first)).body.code).toBe('door.link-ended');
    await agent.delete(path('door/link')).expect(204);
    expect((await join(helper, second)).body.code).toBe('door.link-ended');
    const { secret: third, expiresAt } = await openLink();
    expect(new Date(expiresAt)).toEqual(meetup.endsAt);
    // moved, it ends when the meetup does
    const move = (by: string) =>
      app.database.pool.query(
        `UPDATE meetups SET starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval WHERE id = $1`,
        [meetup.id, by],
      );
    await move('2 hours');
    expect(new Date((await agent.get(path('door/team')).expect(200)).body.link.expiresAt)).toEqual(
      new Date(meetup.endsAt.getTime() + 7_200_000),
    );
    await move('-7 days');
    expect((await join(helper, third)).body.code).toBe('door.link-ended');
    expect((await agent.get(path('door/team')).expect(200)).body.link).toBeNull();
  });

  it('opens no other door, and a wrong secret tells nothing', async () => {
    const { secret } = await openLink();
    const elsewhere = await app.given.meetup({ community });
    const agent = await app.as(helper);
    for (const [slug, said] of [
      [elsewhere.slug, secret],
      [meetup.slug, 'guessed'],
      ['no-such-meetup', secret],
    ])
      expect((await agent.post(`/api/v1/meetups/${slug}/door/join`).send({ secret: said })).body.code).toBe(
        'door.link-ended',
      );
    expect(await doorOf(helper)).toBe(404);
  });

  it('is never stored as it was shown, and never kept for a retry', async () => {
    const { secret } = (
      await (await app.as(organiser)).post(path('door/link')).set('idempotency-key', 'k1').expect(201)
    ).body;
    for (const table of ['door_links', 'idempotency_keys', 'audit_log'])
      expect(JSON.stringify((await app.database.pool.query(`SELECT * FROM ${table}`)).rows)).not.toContain(secret);
  });
});

describe('a helper', () => {
  it('is named by an organiser from the members of the community, and sent away at once', async () => {
    const agent = await app.as(organiser);
    const member = await app.given.member({ name: 'Hana' });
    expect((await agent.put(path(`door/team/${member.id}`))).body.code).toBe('community.not-a-member');
    await app.given.joinCommunity(community, member);
    await agent.put(path(`door/team/${member.id}`)).expect(204);
    await agent.put(path(`door/team/${member.id}`)).expect(204);
    expect((await agent.get(path('door/team')).expect(200)).body).toEqual({
      helpers: [{ id: member.id, name: 'Hana', image: null }],
      link: null,
    });
    expect(await doorOf(member)).toBe(200);
    await agent.delete(path(`door/team/${member.id}`)).expect(204);
    expect(await doorOf(member)).toBe(404);
    expect((await audited()).map(({ act }) => act)).toEqual([
      'door.helper-added',
      'door.helper-added',
      'door.helper-removed',
    ]);
  });

  it('who was sent away does not come back by the invitation, only when an organiser names them', async () => {
    const { secret } = await openLink();
    const agent = await app.as(organiser);
    await app.given.joinCommunity(community, helper);
    await join(helper, secret);
    await agent.delete(path(`door/team/${helper.id}`)).expect(204);
    expect((await join(helper, secret)).body.code).toBe('door.link-ended');
    expect((await join(helper, (await openLink()).secret)).body.code).toBe('door.link-ended');
    expect(await doorOf(helper)).toBe(404);
    expect((await agent.get(path('door/team')).expect(200)).body.helpers).toEqual([]);
    await agent.put(path(`door/team/${helper.id}`)).expect(204);
    expect(await doorOf(helper)).toBe(200);
  });

  it('may have the door by a shift an organiser gave them, not by one they took themselves, nor by another duty', async () => {
    const [door, taker, runner] = await Promise.all([app.given.member(), app.given.member(), app.given.member()]);
    for (const [member, duty, by] of [
      [door, 'door', organiser.id],
      [taker, 'door', null],
      [runner, 'runner', organiser.id],
    ] as const) {
      const shift = newId();
      await app.database.pool.query(
        'INSERT INTO shifts (id, meetup_id, duty, starts_at, ends_at, places) VALUES ($1, $2, $3, $4, $5, 1)',
        [shift, meetup.id, duty, meetup.startsAt, meetup.endsAt],
      );
      await app.database.pool.query(
        'INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at, assigned_by) VALUES ($1, $2, $3, $4, $5)',
        [shift, member.id, meetup.startsAt, meetup.endsAt, by],
      );
    }
    expect(await doorOf(door)).toBe(200);
    expect([await doorOf(taker), await doorOf(runner)]).toEqual([404, 404]);
  });

  it('sees the names around the meetup only', async () => {
    await join(helper, (await openLink()).secret);
    await app.database.pool.query(
      `UPDATE meetups SET starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days' WHERE id = $1`,
      [meetup.id],
    );
    const { status, body } = await (await app.as(helper)).get(path('door'));
    expect([status, body.code]).toEqual([422, 'door.closed']);
    expect(await doorOf(organiser)).toBe(200);
  });
});

describe('the list for the gate', () => {
  const names = ['Åse', '=cmd|calc', 'ليلى', 'Anna'];
  beforeEach(async () => {
    for (const name of names) await app.given.rsvp(meetup, await app.given.member({ name }));
    const gone = await app.given.member({ name: 'Gone' });
    await app.given.rsvp(meetup, gone);
    await app.given.rsvp(meetup, gone, { wants: 'cancelled' });
  });

  it('names who is going and nothing else, in order', async () => {
    const { body } = await (await app.as(organiser)).get(path('venue-list')).expect(200);
    expect(body).toEqual({ items: [{ name: '=cmd|calc' }, { name: 'Anna' }, { name: 'Åse' }, { name: 'ليلى' }] });
  });

  it('is a file for spreadsheets without formulas, and every taking of it is logged', async () => {
    const agent = await app.as(organiser);
    const { text, headers } = await agent.get(path('venue-list.csv')).query({ guests: 'true' }).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toBe(`attachment; filename="${meetup.slug}-venue.csv"`);
    expect(text).toBe(`\ufeff"name","guests"\r\n"'=cmd|calc",0\r\n"Anna",0\r\n"Åse",0\r\n"ليلى",0\r\n`);
    expect(text).not.toContain('@');
    await agent.get(path('venue-list')).expect(200);
    expect(await audited()).toMatchObject([
      { act: 'venue-list.downloaded', details: { fields: ['name', 'guests'], people: 4 } },
      { act: 'venue-list.opened', details: { fields: ['name'], people: 4 } },
    ]);
  });
});

describe('the log of the door', () => {
  it('keeps who told what from where, for organisers', async () => {
    const volunteer = await app.given.member({ name: 'Vera' });
    await app.given.joinCommunity(community, volunteer, 'volunteer');
    const member = await app.given.member({ name: 'Max' });
    await app.given.rsvp(meetup, member);
    await app.given.rsvp(meetup, volunteer);
    const phone = await doorPhone(app, meetup, volunteer, 'Front door');
    await phone.does({ memberId: member.id });
    await phone.does({ act: 'undo', memberId: member.id });
    const agent = await app.as(organiser);
    const { body } = await agent.get(path('door/log')).query({ limit: 1 }).expect(200);
    expect(body.items).toMatchObject([
      { act: 'undo', name: 'Max', device: 'Front door', by: { name: 'Vera' }, duplicate: false },
    ]);
    const rest = await agent.get(path('door/log')).query({ cursor: body.nextCursor }).expect(200);
    expect(rest.body).toMatchObject({ items: [{ act: 'check-in', method: 'name' }], nextCursor: null });
  });
});

describe('a door of five thousand', () => {
  it('is one answer that a phone can keep', async () => {
    await app.database.pool.query(
      `WITH people AS (
         INSERT INTO members (id, name, email, email_verified)
           SELECT gen_random_uuid(), 'Person number ' || n, 'crowd-' || n || '@example.org', true FROM generate_series(1, 5000) n RETURNING id)
       INSERT INTO rsvps (meetup_id, member_id, status) SELECT $1, id, 'going' FROM people`,
      [meetup.id],
    );
    const phone = await doorPhone(app, meetup, organiser);
    const list = await phone.list();
    expect(list.people).toHaveLength(5000);
    expect(list.counts).toMatchObject({ going: 5000, present: 0 });
    expect(JSON.stringify(list).length).toBeLessThan(1_500_000);
  });
});
