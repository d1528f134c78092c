import { proposalStates } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchRepository } from '../src/features/search/search.repository.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { newId } from '../src/platform/database/new-id.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await app.database.pool.query(text, values)).rows as T[];
const leave = async (member: { id: string; email: string }) =>
  (await app.as(member)).post('/api/v1/me/deletion').send({ email: member.email });

/** Where in the database a word stands: table by table, row as JSON. */
async function traces(word: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql(`SELECT FROM ${name} t WHERE to_jsonb(t)::text ILIKE $1`, [`%${word}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('after an account is deleted', () => {
  it('neither the name nor the address stands anywhere in the database', async () => {
    const [organiser, friend] = [await app.given.member(), await app.given.member()];
    const leaving = await app.given.member({ name: 'Wilhelmina Quux', email: 'wilhelmina.quux@example.org' });
    const community = await app.given.community({ organiser, members: [friend] });
    const [asOrganiser, asFriend, asLeaving] = [await app.as(organiser), await app.as(friend), await app.as(leaving)];
    const invited = await asOrganiser
      .post(`/api/v1/communities/${community.slug}/invitations/mails`)
      .send({ emails: [leaving.email], role: null, meetup: null });
    expect(invited.status).toBe(201);
    await asLeaving
      .put(`/api/v1/communities/${community.slug}/membership`)
      .send({ acceptCodeOfConduct: true })
      .expect(200);
    const past = await app.given.meetup({ community, startsAt: inDays(-7) });
    const meetup = await app.given.meetup({ community, startsAt: inDays(7) });
    const session = await app.given.session({ meetup: past, title: 'Talk', speakers: ['Wilhelmina Quux'] });
    await sql('UPDATE session_speakers SET member_id = $2 WHERE session_id = $1', [session.id, leaving.id]);
    await sql(
      `INSERT INTO attendances (id, meetup_id, member_id, name, recorded_at) VALUES ($1, $2, $3, 'Wilhelmina Quux', now())`,
      [newId(), past.id, leaving.id],
    );
    const comments = `/api/v1/meetups/${meetup.slug}/comments`;
    const { body: thread } = await asFriend.post(comments).send({ body: 'Questions?' }).expect(201);
    await asLeaving.post(comments).send({ body: 'Here is one', replyTo: thread.id }).expect(201);
    await app.get(SearchRepository).learnWords();
    expect(await traces('quux')).toEqual(
      expect.arrayContaining(['members', 'invitations', 'session_speakers', 'search_documents', 'search_vocabulary']),
    );

    expect((await leave(leaving)).status).toBe(204);
    await app.get(SearchRepository).forgetWords();
    expect(await traces('quux')).toEqual([]);
    const { body } = await asFriend.get('/api/v1/me/notifications').expect(200);
    expect(body.items).toMatchObject([{ kind: 'comment-replied', text: expect.stringContaining('Former member') }]);
  });

  it('who moves up is told, and the way in with session and token is closed', async () => {
    const [leaving, waiting] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ members: [leaving, waiting] });
    const meetup = await app.given.meetup({ community, capacity: 1, startsAt: inDays(7) });
    await sql(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [meetup.id, leaving.id]);
    await sql(`INSERT INTO rsvps (meetup_id, member_id, status, position) VALUES ($1, $2, 'waitlisted', 1)`, [
      meetup.id,
      waiting.id,
    ]);
    const agent = await app.as(leaving);
    const { body: token } = await agent
      .post('/api/v1/me/tokens')
      .send({ name: 'script', scopes: ['read'], expiresAt: inDays(10).toISOString() })
      .expect(201);
    expect((await leave(leaving)).status).toBe(204);
    expect(await sql('SELECT kind, state FROM notifications WHERE member_id = $1', [waiting.id])).toMatchObject([
      { kind: 'rsvp-promoted' },
    ]);
    await agent.get('/api/v1/me/rsvps').expect(401);
    await app.http
      .get('/api/v1/me')
      .set('authorization', `Bearer ${token.secret ?? token.token}`)
      .expect(401);
  });

  it.each(proposalStates.flatMap((state) => [true, false].map((released) => [state, released] as const)))(
    'a talk that was %s (told: %s) stops nobody',
    async (state, released) => {
      const speaker = await app.given.member();
      const community = await app.given.community({ members: [speaker] });
      const meetup = await app.given.meetup({ community, startsAt: inDays(7) });
      const call = await app.given.call({ community, meetup });
      await app.given.proposal({ call, speaker, state, released });
      expect((await leave(speaker)).status).toBe(204);
    },
  );

  it('a talk of a meetup that runs right now stays on its agenda', async () => {
    const speaker = await app.given.member();
    const community = await app.given.community({ members: [speaker] });
    const meetup = await app.given.meetup({ community, startsAt: inDays(-0.1), endsAt: inDays(0.1) });
    const call = await app.given.call({ community, meetup });
    const proposal = await app.given.proposal({ call, speaker, state: 'scheduled', released: true });
    const session = await app.given.session({
      meetup,
      speakers: ['Grace'],
      startsAt: inDays(-0.09),
    });
    await sql('UPDATE sessions SET proposal_id = $2 WHERE id = $1', [session.id, proposal.id]);
    expect((await leave(speaker)).status).toBe(204);
    expect(await sql('SELECT proposal_id FROM sessions WHERE id = $1', [session.id])).toEqual([{ proposal_id: null }]);
  });
});

describe('the last organisers of a community', () => {
  it('do not both go at once, one by leaving and one by deleting the account', async () => {
    for (let round = 0; round < 6; round++) {
      const [one, two, member] = [await app.given.member(), await app.given.member(), await app.given.member()];
      const community = await app.given.community({ organiser: one, members: [two, member] });
      await sql(`UPDATE community_members SET roles = '{organiser}' WHERE community_id = $1 AND member_id = $2`, [
        community.id,
        two.id,
      ]);
      const asTwo = await app.as(two);
      await Promise.all([leave(one), asTwo.delete(`/api/v1/communities/${community.slug}/membership`)]);
      const left = await sql(`SELECT FROM community_members WHERE community_id = $1 AND 'organiser' = ANY (roles)`, [
        community.id,
      ]);
      expect(left.length).toBeGreaterThan(0);
    }
  });
});
