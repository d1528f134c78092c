import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { ExportService } from '../src/features/privacy/export.service.ts';
import { RetentionService } from '../src/features/privacy/retention.service.ts';
import { personalData } from '../src/features/privacy/personal-data.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { newId } from '../src/platform/database/new-id.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const clock = new FixedClock(new Date());
const day = 86_400_000;
const inDays = (days: number) => new Date(clock.now().getTime() + days * day);
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock, worker: true });
});
afterAll(() => app.close());

const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await app.database.pool.query(text, values)).rows as T[];
const rsvp = (meetup: { id: string }, member: { id: string }, status = 'going', more = {}) =>
  sql(`INSERT INTO rsvps (meetup_id, member_id, status, position, note) VALUES ($1, $2, $3, $4, $5)`, [
    meetup.id,
    member.id,
    status,
    status === 'waitlisted' ? 1 : null,
    ...Object.values({ note: null, ...more }),
  ]);
const attended = (meetup: { id: string }, member: { id: string }) =>
  sql(`INSERT INTO attendances (id, meetup_id, member_id, recorded_at) VALUES ($1, $2, $3, now())`, [
    newId(),
    meetup.id,
    member.id,
  ]);

describe('the list of personal data', () => {
  it('names every column that points to a member, and only columns that there are', async () => {
    const columns = await sql<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'members'::regclass
       UNION SELECT a.attrelid::regclass::text, a.attname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r'
       WHERE a.attname = 'member_id' AND t.relnamespace = 'public'::regnamespace`,
    );
    const key = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
    expect(personalData.map(key).sort()).toEqual(columns.map(key).sort());
  });

  it('says of each what happens when the member goes', async () => {
    const undecided = await sql(
      `SELECT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'f' AND confrelid = 'members'::regclass AND confdeltype NOT IN ('c', 'n')`,
    );
    expect(undecided).toEqual([]);
  });
});

async function archiveOf(owner: { id: string }): Promise<Record<string, string>> {
  const answer = await (
    await app.as(owner)
  )
    .get('/api/v1/me/export')
    .buffer()
    .parse(binary as never)
    .expect(200);
  expect(answer.headers['content-type']).toBe('application/zip');
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="hallway-[\d-]+\.zip"$/);
  return Object.fromEntries(
    Object.entries(unzipSync(answer.body as Buffer)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe('the archive of one’s own data', () => {
  it('holds what is known about its owner, with the names of the meetups, and nothing of others', async () => {
    const [owner, other] = [
      await app.given.member({ name: 'Özlem शर्मा' }),
      await app.given.member({ name: 'Stranger' }),
    ];
    const community = await app.given.community({ members: [owner, other] });
    const meetup = await app.given.meetup({ community, title: 'Ceph evening' });
    await rsvp(meetup, owner, 'going', { note: 'I come late' });
    await rsvp(meetup, other, 'going', { note: 'not yours to read' });
    const files = await archiveOf(owner);
    expect(JSON.parse(files['profile.json']!)).toMatchObject({ name: 'Özlem शर्मा', email: owner.email });
    expect(JSON.parse(files['rsvps.json']!)).toMatchObject([
      { note: 'I come late', meetup: 'Ceph evening', status: 'going' },
    ]);
    expect(Object.values(files).join()).not.toMatch(/not yours to read|Stranger/);
    expect(JSON.parse(files['auth_sessions.json']!)[0]).not.toHaveProperty('token');
  });

  it('keeps apart what one did in different parts to things of one kind', async () => {
    const owner = await app.given.member();
    const community = await app.given.community({ organiser: owner });
    const meetup = await app.given.meetup({ community });
    await sql(
      `INSERT INTO checklist_items (id, meetup_id, position, text, assignee_id, done_by, done_at)
       VALUES ($1, $3, 0, 'Assigned to me', $4, NULL, NULL), ($2, $3, 1, 'Done by me', NULL, $4, now())`,
      [newId(), newId(), meetup.id, owner.id],
    );
    const files = await archiveOf(owner);
    expect(JSON.parse(files['checklist_items-assignee_id.json']!)).toMatchObject([{ text: 'Assigned to me' }]);
    expect(JSON.parse(files['checklist_items-done_by.json']!)).toMatchObject([{ text: 'Done by me' }]);
  });

  it('is whole or refused while the account is being deleted', async () => {
    const owner = await app.given.member();
    const agent = await app.as(owner);
    const [archive, deleted] = await Promise.all([
      agent.get('/api/v1/me/export'),
      agent.post('/api/v1/me/deletion').send({ email: owner.email }),
    ]);
    expect(deleted.status).toBe(204);
    expect([200, 401]).toContain(archive.status);
    const gone = app.get(ExportService).archive({ member: { ...owner, id: newId() }, via: 'cookie' } as never);
    await expect(gone).rejects.toMatchObject({ code: 'auth.required' });
  });

  it('is not for visitors and not for access tokens', async () => {
    await app.http.get('/api/v1/me/export').expect(401);
    const agent = await app.as(await app.given.member());
    const { body } = await agent
      .post('/api/v1/me/tokens')
      .send({ name: 'script', scopes: ['read'], expiresAt: inDays(10).toISOString() });
    const { body: refused } = await app.http
      .get('/api/v1/me/export')
      .set('authorization', `Bearer ${body.secret ?? body.token}`)
      .expect(403);
    expect(refused.code).toBe('access.denied');
  });
});

describe('deleting one’s own account', () => {
  it('gives coming seats to those who wait, and leaves past ones as counts without a person', async () => {
    const [leaving, waiting, friend] = [await app.given.member(), await app.given.member(), await app.given.member()];
    const community = await app.given.community({ members: [leaving, waiting, friend] });
    const coming = await app.given.meetup({ community, capacity: 1, startsAt: inDays(7) });
    await rsvp(coming, leaving);
    await rsvp(coming, waiting, 'waitlisted');
    const past = await app.given.meetup({ community, startsAt: inDays(-7) });
    const missed = await app.given.meetup({ community, startsAt: inDays(-14) });
    for (const meetup of [past, missed]) for (const member of [leaving, friend]) await rsvp(meetup, member);
    await attended(past, leaving);
    await attended(missed, friend);
    const agent = await app.as(leaving);
    const { body: preview } = await agent.get('/api/v1/me/deletion').expect(200);
    expect(preview).toMatchObject({ comingSeats: 1, pastMeetups: 2, soleOrganiserOf: [] });
    await agent.post('/api/v1/me/deletion').send({ email: leaving.email }).expect(204);

    expect(await sql('SELECT status FROM rsvps WHERE meetup_id = $1', [coming.id])).toEqual([{ status: 'going' }]);
    const seats = await sql('SELECT going FROM meetup_seats WHERE meetup_id = ANY ($1) ORDER BY going', [
      [coming.id, past.id, missed.id],
    ]);
    expect(seats).toEqual([{ going: 1 }, { going: 2 }, { going: 2 }]);
    const left = await sql<object>(
      'SELECT meetup_id AS meetup, present FROM attendances WHERE meetup_id = ANY ($1) AND member_id IS NULL',
      [[past.id, missed.id]],
    );
    expect(left).toHaveLength(2);
    expect(left).toEqual(
      expect.arrayContaining([
        { meetup: past.id, present: true },
        { meetup: missed.id, present: false },
      ]),
    );
    expect((await agent.get('/api/v1/me').expect(200)).body.member).toBeNull();
    const mail = await app.mails.waitFor((candidate) => candidate.to.includes(leaving.email));
    expect(mail.subject).toMatch(/deleted/);
    expect(await sql('SELECT FROM members WHERE id = $1 OR email = $2', [leaving.id, leaving.email])).toEqual([]);
  });

  it('withdraws coming talks, and takes the name off given ones unless it may stay', async () => {
    for (const keepNameOnTalks of [false, true]) {
      const speaker = await app.given.member({ name: 'Grace' });
      const community = await app.given.community({ members: [speaker] });
      const past = await app.given.meetup({ community, startsAt: inDays(-7) });
      const call = await app.given.call({ community, meetup: past });
      const proposal = await app.given.proposal({ call, speaker, state: 'delivered', released: true });
      const session = await app.given.session({ meetup: past, speakers: ['Grace'] });
      await sql('UPDATE sessions SET proposal_id = $2 WHERE id = $1', [session.id, proposal.id]);
      await sql('UPDATE session_speakers SET member_id = $2 WHERE session_id = $1', [session.id, speaker.id]);
      await (
        await app.as(speaker)
      )
        .post('/api/v1/me/deletion')
        .send({ email: speaker.email, keepNameOnTalks })
        .expect(204);
      const { body: talk } = await app.http.get(`/api/v1/talks/${session.slug}`).expect(200);
      expect(talk.speakers).toMatchObject([{ name: keepNameOnTalks ? 'Grace' : 'Former member' }]);
    }
  });

  it('is refused with another address, by a token, and to the only organiser of others', async () => {
    const [organiser, other] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser, members: [other] });
    const agent = await app.as(organiser);
    expect((await agent.post('/api/v1/me/deletion').send({ email: other.email }).expect(422)).body.code).toBe(
      'account.confirmation',
    );
    expect((await agent.post('/api/v1/me/deletion').send({ email: organiser.email }).expect(422)).body.code).toBe(
      'account.sole-organiser',
    );
    expect((await agent.get('/api/v1/me/deletion')).body.soleOrganiserOf).toEqual([
      { slug: community.slug, title: community.title },
    ]);
    await app.http.post('/api/v1/me/deletion').send({ email: organiser.email }).expect(401);
    expect(await sql('SELECT FROM members WHERE id = $1', [organiser.id])).toHaveLength(1);
  });

  it('of the last two organisers at once lets one go', async () => {
    const [one, two, member] = [await app.given.member(), await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser: one, members: [two, member] });
    await sql(`UPDATE community_members SET roles = '{organiser}' WHERE community_id = $1 AND member_id = $2`, [
      community.id,
      two.id,
    ]);
    const answers = await Promise.all(
      [one, two].map(async (person) =>
        (await app.as(person)).post('/api/v1/me/deletion').send({ email: person.email }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });
});

describe('what a community keeps', () => {
  it('forgets answers and notes after their days, attendance after its own, and keeps the counts', async () => {
    const [organiser, guest] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser, members: [guest] });
    const agent = await app.as(organiser);
    const address = `/api/v1/communities/${community.slug}/retention`;
    await agent.put(address).send({ answersDays: 10, attendanceDays: 30 }).expect(200);
    expect((await app.http.get(address).expect(200)).body).toEqual({ answersDays: 10, attendanceDays: 30 });
    const [fresh, old, ancient] = [5, 20, 60].map((days) => app.given.meetup({ community, startsAt: inDays(-days) }));
    for (const meetup of [await fresh!, await old!, await ancient!]) {
      await rsvp(meetup, guest, 'going', { note: 'vegan' });
      await attended(meetup, guest);
    }
    const service = app.get(RetentionService);
    await Promise.all([service.forget(), service.forget()]);
    const kept = async (meetup: Promise<{ id: string }>) => ({
      notes: await sql('SELECT note FROM rsvps WHERE meetup_id = $1', [(await meetup).id]),
      there: await sql('SELECT member_id IS NOT NULL AS named, present FROM attendances WHERE meetup_id = $1', [
        (await meetup).id,
      ]),
      seats: await sql('SELECT going FROM meetup_seats WHERE meetup_id = $1', [(await meetup).id]),
    });
    expect(await kept(fresh!)).toEqual({
      notes: [{ note: 'vegan' }],
      there: [{ named: true, present: true }],
      seats: [{ going: 1 }],
    });
    expect(await kept(old!)).toEqual({
      notes: [{ note: null }],
      there: [{ named: true, present: true }],
      seats: [{ going: 1 }],
    });
    expect(await kept(ancient!)).toEqual({
      notes: [],
      there: [{ named: false, present: true }],
      seats: [{ going: 1 }],
    });
  });

  it('forgets with the answers what was asked once and is asked no more', async () => {
    const [organiser, guest] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser, members: [guest] });
    await sql('UPDATE communities SET keep_answers_days = 10 WHERE id = $1', [community.id]);
    const meetup = await app.given.meetup({ community, startsAt: inDays(-20) });
    const [asked, retired] = [newId(), newId()];
    await sql(
      `INSERT INTO rsvp_questions (id, meetup_id, place, kind, label, retired_at)
       VALUES ($1, $3, 0, 'text', 'What do you eat?', NULL), ($2, $3, 1, 'text', 'Your size?', now())`,
      [asked, retired, meetup.id],
    );
    await rsvp(meetup, guest);
    await sql(`UPDATE rsvps SET answers = jsonb_build_object($2::text, 'Rice', $3::text, 'XL') WHERE meetup_id = $1`, [
      meetup.id,
      asked,
      retired,
    ]);
    const service = app.get(RetentionService);
    await service.forget();
    await service.forget();
    expect(await sql('SELECT answers FROM rsvps WHERE meetup_id = $1', [meetup.id])).toEqual([{ answers: {} }]);
    expect(await sql('SELECT id FROM rsvp_questions WHERE meetup_id = $1', [meetup.id])).toEqual([{ id: asked }]);
  });

  it('forgets again when the meetup was moved to a later date after all was forgotten', async () => {
    const [organiser, guest] = [await app.given.member(), await app.given.member()];
    const community = await app.given.community({ organiser, members: [guest] });
    await sql('UPDATE communities SET keep_answers_days = 10, keep_attendance_days = 30 WHERE id = $1', [community.id]);
    const meetup = await app.given.meetup({ community, startsAt: inDays(-120) });
    await sql('UPDATE meetups SET answers_forgotten_at = $2, attendance_forgotten_at = $2 WHERE id = $1', [
      meetup.id,
      inDays(-80),
    ]);
    await sql(`UPDATE meetups SET starts_at = $2, ends_at = $2::timestamptz + interval '3 hours' WHERE id = $1`, [
      meetup.id,
      inDays(-50),
    ]);
    await rsvp(meetup, guest, 'going', { note: 'vegan' });
    await app.get(RetentionService).forget();
    expect(await sql('SELECT FROM rsvps WHERE meetup_id = $1', [meetup.id])).toEqual([]);
  });

  it('is set by organisers, within reason', async () => {
    const member = await app.given.member();
    const community = await app.given.community({ members: [member] });
    const address = `/api/v1/communities/${community.slug}/retention`;
    await (await app.as(member)).put(address).send({ answersDays: 10, attendanceDays: 30 }).expect(403);
    await (await app.as(member)).put(address).send({ answersDays: 0, attendanceDays: 30 }).expect(400);
  });
});

function binary(response: unknown, done: (error: Error | null, body: Buffer) => void) {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
