import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { InvitationMails } from '../src/features/invitations/invitation-mails.service.ts';
import { tokenOf } from '../src/features/invitations/invitation-token.ts';
import { until } from '../../../infra/local/processes.mjs';
import { startTestApp, type TestApp } from './support/test-app.ts';

type Agent = TestApp['http'];

const soon = '2026-12-10T13:00:00Z';
let app: TestApp;
let clock: FixedClock;
let organiser: { id: string; name: string };
let organising: Agent;
let community: { id: string; slug: string; title: string };

beforeAll(async () => {
  clock = new FixedClock(new Date('2026-12-01T10:00:00Z'));
  app = await startTestApp({ worker: true, clock });
});
afterAll(() => app.close());

beforeEach(async () => {
  clock.set(new Date('2026-12-01T10:00:00Z'));
  organiser = await app.given.member({ name: 'Olu' });
  community = await app.given.community({ organiser });
  organising = await app.as(organiser);
});

let count = 0;
const address = () => `guest-${++count}-${organiser.id.slice(-6)}@example.org`;
const base = (of = community) => `/api/v1/communities/${of.slug}/invitations`;
const invite = async (body: object, agent = organising, of = community) =>
  (
    await agent
      .post(`${base(of)}/mails`)
      .send(body)
      .expect(201)
  ).body.items;
const mailTo = (email: string) => app.mails.waitFor((mail) => mail.to.includes(email));
const tokenIn = (text: string) => /\/invitations\/([\w-]{65})/.exec(text)![1]!;
const accept = (agent: Agent, token: string) =>
  agent.post(`/api/v1/invitations/${token}/acceptance`).send({ acceptCodeOfConduct: true });
const link = async (body: object = { maxUses: 2 }) =>
  (await organising.post(`${base()}/links`).send(body).expect(201)).body;
const tokenOfLink = async (body?: object) => tokenIn((await link(body)).url);
const someone = async (fields: object = {}) => {
  const member = await app.given.member(fields);
  return { member, agent: await app.as(member) };
};

describe('an invitation by mail', () => {
  it('brings somebody without an account in, with the role they were asked for', async () => {
    const email = address();
    const [made] = await invite({ emails: [email.toUpperCase()], role: 'volunteer' });
    expect(made).toMatchObject({ email, state: 'open', role: 'volunteer', url: null });
    const mail = await mailTo(email);
    expect(mail.subject).toBe(`Olu invites you to ${community.title}`);
    const token = tokenIn(mail.text!);
    expect((await app.http.get(`/api/v1/invitations/${token}`).expect(200)).body).toMatchObject({
      community: { slug: community.slug },
      invitedBy: 'Olu',
      role: 'volunteer',
      mailed: true,
      member: false,
    });
    expect((await accept(app.http, token)).status).toBe(401);
    const { agent } = await someone({ email });
    await accept(agent, token).expect(200);
    expect((await agent.get(`/api/v1/communities/${community.slug}/membership`)).body).toMatchObject({
      member: true,
      roles: ['volunteer'],
      codeOfConduct: { current: true },
    });
    expect((await organising.get(base())).body.items).toMatchObject([{ state: 'used' }]);
  });

  it('is good for its address alone, and only once', async () => {
    const email = address();
    await invite({ emails: [email] });
    const token = tokenIn((await mailTo(email)).text!);
    const other = await someone();
    expect((await accept(other.agent, token)).body.code).toBe('invitation.other-address');
    const owner = await someone({ email });
    for (const _ of ['accepted', 'sent again']) await accept(owner.agent, token).expect(200);
    expect((await accept(other.agent, token)).body.code).toBe('invitation.used');
    expect((await other.agent.get(`/api/v1/invitations/${token}`)).body.code).toBe('invitation.used');
  });

  it('answers the same for addresses with and without an account, of members too', async () => {
    const known = await app.given.member();
    const inside = await app.given.member();
    await app.given.joinCommunity(community, inside);
    const items = await invite({ emails: [known.email, inside.email, address()] });
    const shapes = items.map(({ id: _id, email: _email, ...rest }: Record<string, unknown>) => rest);
    expect(shapes).toEqual([shapes[0], shapes[0], shapes[0]]);
  });

  it('shows an address whole to who typed it, its beginning to other organisers', async () => {
    const email = address();
    await invite({ emails: [email] });
    const other = await someone();
    await app.given.joinCommunity(community, other.member, 'organiser');
    expect((await other.agent.get(base())).body.items[0].email).toBe('g…@example.org');
    expect((await organising.get(base())).body.items[0].email).toBe(email);
  });

  it('is one while it is open, however often it is asked for', async () => {
    const email = address();
    const [first] = await invite({ emails: [email] });
    const [second] = await invite({ emails: [email, email] });
    expect(second.id).toBe(first.id);
    const both = await Promise.all([1, 2].map(() => organising.post(`${base()}/mails`).send({ emails: [address()] })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('reaches an address once a day at most, of all communities; the second comes the day after', async () => {
    const email = address();
    const second = await someone({ name: 'Second' });
    const elsewhere = await app.given.community({ organiser: second.member });
    await invite({ emails: [email] });
    await mailTo(email);
    await invite({ emails: [email] }, second.agent, elsewhere);
    const sweep = () => app.get(InvitationMails).sweep();
    const state = async () =>
      (await app.database.pool.query('SELECT mail_state FROM invitations WHERE community_id = $1', [elsewhere.id]))
        .rows;
    clock.advance({ hours: 23 });
    await sweep();
    await app.get(InvitationMails).send((await second.agent.get(base(elsewhere))).body.items[0].id);
    expect(await state()).toEqual([{ mail_state: 'pending' }]);
    clock.advance({ hours: 2 });
    await sweep();
    await app.mails.waitFor((mail) => mail.to.includes(email) && mail.subject.startsWith('Second'));
  });

  it('never reaches again who has said so, and nobody is told that they did', async () => {
    const email = address();
    await invite({ emails: [email] });
    const mail = await mailTo(email);
    const token = tokenIn(mail.text!);
    expect(mail.text).toContain(`/invitations/${token}/never`);
    // as mail programs do (RFC 8058), and by the button of the page
    await app.http.post(`/invitations/${token}/never`).type('form').send('List-Unsubscribe=One-Click').expect(200);
    await app.http.post(`/api/v1/invitations/${token}/refusal`).expect(204);
    const second = await someone();
    const elsewhere = await app.given.community({ organiser: second.member });
    clock.advance({ hours: 48 });
    const [made] = await invite({ emails: [email] }, second.agent, elsewhere);
    expect(made).toMatchObject({ email, state: 'open' });
    const skipped = async () =>
      (await app.database.pool.query(`SELECT 1 FROM invitations WHERE id = $1 AND mail_state = 'skipped'`, [made.id]))
        .rowCount === 1;
    expect(await until(skipped, { timeoutMs: 10_000 })).toBe(true);
    const { rows: kept } = await app.database.pool.query('SELECT * FROM invited_addresses');
    expect(JSON.stringify(kept)).not.toContain(email);
  });

  it('is limited to fifty a day for a community; what goes over it stores nothing', async () => {
    const many = (from: number) =>
      Array.from({ length: 20 }, (_, at) => `many-${from + at}-${community.slug}@example.org`);
    for (const from of [0, 20]) await invite({ emails: many(from) });
    const answer = await organising.post(`${base()}/mails`).send({ emails: many(40) });
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([429, 'invitation.too-many', { left: 10 }]);
    const { rows } = await app.database.pool.query(
      'SELECT count(*)::int AS n FROM invitations WHERE community_id = $1',
      [community.id],
    );
    expect(rows).toEqual([{ n: 40 }]);
  });

  it('is not mailed once its meetup is off or over, or who gave the role is no organiser any more', async () => {
    const meetup = (startsAt: string) => app.given.meetup({ community, startsAt });
    const [off, over] = [await meetup(soon), await meetup('2026-12-01T18:00:00Z')];
    const second = await someone();
    await app.given.joinCommunity(community, second.member, 'organiser');
    const waiting: [string, object, Agent][] = [
      ['cancelled', { meetup: off.slug }, organising],
      ['over', { meetup: over.slug }, organising],
      ['role', { role: 'volunteer' }, second.agent],
    ];
    for (const [name, about, agent] of waiting) {
      // their addresses had a mail of today, so that these wait for tomorrow
      const elsewhere = await app.given.community({ organiser });
      const email = `${name}-${community.slug}@example.org`;
      await invite({ emails: [email] }, organising, elsewhere);
      await mailTo(email);
      await invite({ emails: [email], ...about }, agent);
    }
    await app.database.pool.query(`UPDATE meetups SET state = 'cancelled' WHERE id = $1`, [off.id]);
    await app.given.joinCommunity(community, second.member);
    clock.advance({ hours: 25 });
    await app.get(InvitationMails).sweep();
    const states = async () =>
      (
        await app.database.pool.query<{ mail_state: string }>(
          'SELECT mail_state FROM invitations WHERE community_id = $1',
          [community.id],
        )
      ).rows.map(({ mail_state }) => mail_state);
    expect(await until(async () => !(await states()).includes('pending'), { timeoutMs: 10_000 })).toBe(true);
    expect(await states()).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('made again with another role gives that role; two at once give both', async () => {
    const email = address();
    await invite({ emails: [email] });
    const token = tokenIn((await mailTo(email)).text!);
    const [again] = await invite({ emails: [email], role: 'volunteer' });
    expect(again).toMatchObject({ role: 'volunteer', state: 'open' });
    const meetup = await app.given.meetup({ community, startsAt: soon });
    const [another] = await invite({ emails: [email], role: 'panellist', meetup: meetup.slug });
    const { agent } = await someone({ email });
    const tokens = [token, tokenOf(another.id, app.config.secret)];
    expect((await Promise.all(tokens.map((each) => accept(agent, each)))).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    const { body } = await agent.get(`/api/v1/communities/${community.slug}/membership`);
    expect(body.roles.toSorted()).toEqual(['panellist', 'volunteer']);
  });

  it('gives no role once who gave it is no organiser any more', async () => {
    const email = address();
    const second = await someone();
    await app.given.joinCommunity(community, second.member, 'organiser');
    await invite({ emails: [email], role: 'organiser' }, second.agent);
    const token = tokenIn((await mailTo(email)).text!);
    await app.given.joinCommunity(community, second.member);
    const { agent } = await someone({ email });
    expect((await accept(agent, token)).body.code).toBe('invitation.revoked');
    expect((await agent.get(`/api/v1/communities/${community.slug}/membership`)).body.member).toBe(false);
  });
});

describe('a link', () => {
  it('lets in as many as it says, also when they come at once', async () => {
    const token = await tokenOfLink({ maxUses: 2 });
    const people = await Promise.all([1, 2, 3, 4].map(() => someone()));
    const answers = await Promise.all(people.map(({ agent }) => accept(agent, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422]);
    expect(answers.filter(({ body }) => body.code === 'invitation.used')).toHaveLength(2);
    expect((await organising.get(base())).body.items).toMatchObject([
      { uses: 2, maxUses: 2, state: 'used', url: null },
    ]);
  });

  it('ends when it expires or is taken back; who came by it stays', async () => {
    const [old, taken] = [await link({ maxUses: 5, days: 1 }), await link({ maxUses: 5 })];
    const first = await someone();
    await accept(first.agent, tokenIn(taken.url)).expect(200);
    await organising.delete(`${base()}/${taken.id}`).expect(204);
    clock.advance({ hours: 25 });
    const { agent } = await someone();
    expect((await accept(agent, tokenIn(old.url))).body.code).toBe('invitation.expired');
    expect((await accept(agent, tokenIn(taken.url))).body.code).toBe('invitation.revoked');
    expect((await first.agent.get(`/api/v1/communities/${community.slug}/membership`)).body.member).toBe(true);
    expect((await organising.get(base())).body.items.map(({ state }: { state: string }) => state)).toEqual([
      'revoked',
      'expired',
    ]);
  });

  it('is nothing when forged, and is taken back by its own community alone', async () => {
    const made = await link();
    const token = tokenIn(made.url);
    const { agent, member } = await someone();
    for (const bad of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x'.repeat(65), made.id])
      expect((await accept(agent, bad)).body.code).toBe('not-found');
    const elsewhere = await app.given.community({ organiser: member });
    expect((await agent.delete(`${base(elsewhere)}/${made.id}`)).status).toBe(404);
    expect((await app.http.post(`/api/v1/invitations/${token}/refusal`)).status).toBe(404);
  });
});

describe('an invitation to a private meetup', () => {
  it('shows it, and gives the seat that makes it visible', async () => {
    const meetup = await app.given.meetup({
      community,
      visibility: 'private',
      capacity: 1,
      level: 'advanced',
      startsAt: soon,
    });
    const token = await tokenOfLink({ maxUses: 5, meetup: meetup.slug });
    const [first, second] = [await someone(), await someone()];
    expect((await first.agent.get(`/api/v1/meetups/${meetup.slug}`)).status).toBe(404);
    expect((await app.http.get(`/api/v1/invitations/${token}`)).body.meetup).toMatchObject({
      slug: meetup.slug,
      level: 'advanced',
    });
    expect((await accept(first.agent, token).expect(200)).body.meetup).toMatchObject({ status: 'going' });
    await first.agent.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
    expect((await accept(second.agent, token).expect(200)).body.meetup).toMatchObject({ status: 'waitlisted' });
  });

  it('ends for whom an organiser takes off the list, this one and those made before; a new one lets them in again', async () => {
    const meetup = await app.given.meetup({ community, visibility: 'private', startsAt: soon });
    const [used, other] = [
      await tokenOfLink({ maxUses: 5, meetup: meetup.slug }),
      await tokenOfLink({ maxUses: 5, meetup: meetup.slug }),
    ];
    const { agent, member } = await someone();
    await accept(agent, used).expect(200);
    clock.advance({ minutes: 1 });
    await organising.delete(`/api/v1/meetups/${meetup.slug}/rsvps/${member.id}`).expect(204);
    for (const token of [used, other]) {
      expect((await agent.get(`/api/v1/invitations/${token}`)).body.code).toBe('invitation.revoked');
      expect((await accept(agent, token)).body.code).toBe('invitation.revoked');
    }
    expect((await agent.get(`/api/v1/meetups/${meetup.slug}`)).status).toBe(404);
    clock.advance({ minutes: 1 });
    await accept(agent, await tokenOfLink({ maxUses: 5, meetup: meetup.slug })).expect(200);
    await agent.get(`/api/v1/meetups/${meetup.slug}`).expect(200);
  });

  it('takes nobody halfway in: no seat, no membership, no use', async () => {
    const meetup = await app.given.meetup({ community, capacity: 1, waitlist: false, startsAt: soon });
    await app.given.rsvp(meetup, organiser, { at: clock.now() });
    const made = await link({ maxUses: 1, meetup: meetup.slug });
    const { agent } = await someone();
    expect((await accept(agent, tokenIn(made.url))).body.code).toBe('rsvp.full');
    expect((await agent.get(`/api/v1/communities/${community.slug}/membership`)).body.member).toBe(false);
    expect((await organising.get(base())).body.items).toMatchObject([{ uses: 0, state: 'open' }]);
  });

  it('is made only for a published meetup of the community', async () => {
    const elsewhere = await app.given.community({ organiser });
    const foreign = await app.given.meetup({ community: elsewhere });
    const draft = await app.given.meetup({ community, state: 'draft' });
    const code = async (meetup: string) =>
      (await organising.post(`${base()}/links`).send({ maxUses: 1, meetup })).body.code;
    expect([await code(foreign.slug), await code(draft.slug)]).toEqual(['not-found', 'meetup.state']);
  });
});
