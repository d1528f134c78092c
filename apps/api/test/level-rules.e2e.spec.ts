import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Level } from '@hallway/contracts';
import { newId } from '../src/platform/database/new-id.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMeetup } from './support/given/meetup.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let speaker: GivenMember;
let community: GivenCommunity;
let meetup: GivenMeetup;
let agent: Awaited<ReturnType<TestApp['as']>>;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  [organiser, speaker] = [await app.given.member(), await app.given.member()];
  community = await app.given.community({ organiser });
  meetup = await app.given.meetup({ community, level: 'newbie' });
  agent = await app.as(organiser);
});

const sql = async (text: string, values: unknown[] = []) => (await app.database.pool.query(text, values)).rows;
/** The constraint that a raw statement breaks; null when it is carried out. */
const broken = (text: string, values: unknown[] = []): Promise<string | null> =>
  sql(text, values).then(
    () => null,
    (error: { constraint?: string }) => error.constraint ?? String(error),
  );

async function proposal(
  level: Level,
  { state = 'scheduled', assumptions = level === 'advanced' ? ['You ran it'] : [] } = {},
): Promise<string> {
  const [callId, id] = [newId(), newId()];
  await sql(`INSERT INTO calls (id, community_id, meetup_id, title, formats) VALUES ($1, $2, $3, 'A call', '[]')`, [
    callId,
    community.id,
    meetup.id,
  ]);
  await sql(
    `INSERT INTO proposals (id, call_id, community_id, speaker_id, title, level, format, duration_minutes, relation, state, assumptions, submitted_at)
     VALUES ($1, $2, $3, $4, 'OVN by hand', $5, 'full', 40, 'runs', $6, $7, now())`,
    [id, callId, community.id, speaker.id, level, state, assumptions],
  );
  return id;
}

const insertSession = `INSERT INTO sessions (id, slug, meetup_id, level, proposal_id, kind, title, starts_at, ends_at)
  VALUES ($1, gen_random_uuid()::text, $2, $3, $4, $5, 'On the agenda', $6, $6::timestamptz + interval '30 minutes')`;
const sessionRow = (level: Level, { proposalId = null as string | null, kind = 'talk' } = {}) => [
  newId(),
  meetup.id,
  level,
  proposalId,
  kind,
  meetup.startsAt,
];
const levels = async () => ({
  meetup: (await sql('SELECT level FROM meetups WHERE id = $1', [meetup.id]))[0].level,
  sessions: (await sql('SELECT level FROM sessions WHERE meetup_id = $1 ORDER BY kind', [meetup.id])).map(
    (row: { level: Level }) => row.level,
  ),
});

describe('a session of the wrong level cannot be stored, even by raw SQL', () => {
  it('not by inserting it', async () => {
    expect(await broken(insertSession, sessionRow('advanced'))).toBe('sessions_level_of_meetup');
    expect(await broken(insertSession, sessionRow('advanced', { kind: 'break' }))).toBe('sessions_level_of_meetup');
    expect(await broken(insertSession, sessionRow('newbie'))).toBeNull();
  });

  it('not by changing the level of a stored session', async () => {
    await sql(insertSession, sessionRow('newbie'));
    expect(await broken(`UPDATE sessions SET level = 'advanced' WHERE meetup_id = $1`, [meetup.id])).toBe(
      'sessions_level_of_meetup',
    );
  });

  it('not by changing the level of the meetup under it', async () => {
    await sql(insertSession, sessionRow('newbie'));
    const change = `UPDATE meetups SET level = 'advanced', assumptions = '{x}' WHERE id = $1`;
    expect(await broken(change, [meetup.id])).toBe('sessions_level_of_meetup');
  });

  it('not by moving it to a meetup of the other level', async () => {
    await sql(insertSession, sessionRow('newbie'));
    const other = await app.given.meetup({ community, level: 'advanced' });
    expect(await broken('UPDATE sessions SET meetup_id = $2 WHERE meetup_id = $1', [meetup.id, other.id])).toBe(
      'sessions_level_of_meetup',
    );
  });

  it('not by way of a proposal of the other level, nor by re-levelling the proposal later', async () => {
    const advanced = await proposal('advanced');
    expect(await broken(insertSession, sessionRow('newbie', { proposalId: advanced }))).toBe(
      'sessions_level_of_proposal',
    );
    const newbie = await proposal('newbie');
    await sql(insertSession, sessionRow('newbie', { proposalId: newbie }));
    expect(await broken(`UPDATE proposals SET level = 'advanced', assumptions = '{x}' WHERE id = $1`, [newbie])).toBe(
      'sessions_level_of_proposal',
    );
  });

  it('not by deferring the check: the commit fails instead', async () => {
    await sql(insertSession, sessionRow('newbie'));
    const client = await app.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET CONSTRAINTS ALL DEFERRED');
      await client.query(`UPDATE meetups SET level = 'advanced', assumptions = '{x}' WHERE id = $1`, [meetup.id]);
      await expect(client.query('COMMIT')).rejects.toMatchObject({ constraint: 'sessions_level_of_meetup' });
    } finally {
      client.release();
    }
    expect(await levels()).toEqual({ meetup: 'newbie', sessions: ['newbie'] });
  });

  it('and there is no third level, nor none', async () => {
    expect(await broken(`UPDATE meetups SET level = 'all', assumptions = '{x}' WHERE id = $1`, [meetup.id])).toBe(
      'meetups_level',
    );
    expect(await broken(`UPDATE meetups SET level = NULL WHERE id = $1`, [meetup.id])).not.toBeNull();
  });
});

describe('changing the level of a meetup', () => {
  const relevel = (body: object) => agent.post(`/api/v1/meetups/${meetup.slug}/level`).send(body);

  it('is refused while talks stand on the agenda, and says how many', async () => {
    await sql(insertSession, sessionRow('newbie'));
    await sql(insertSession, sessionRow('newbie', { kind: 'keynote' }));
    await sql(insertSession, sessionRow('newbie', { kind: 'break' }));
    const { body } = await relevel({ level: 'advanced', assumptions: ['You ran it'] }).expect(422);
    expect(body).toMatchObject({ code: 'level.has-sessions', params: { talks: 2 } });
    expect(await levels()).toEqual({ meetup: 'newbie', sessions: ['newbie', 'newbie', 'newbie'] });
  });

  it('takes breaks along without asking', async () => {
    await sql(insertSession, sessionRow('newbie', { kind: 'break' }));
    await relevel({ level: 'advanced', assumptions: ['You ran it'] }).expect(200);
    expect(await levels()).toEqual({ meetup: 'advanced', sessions: ['advanced'] });
  });

  it('wants an assumption for advanced', async () => {
    expect((await relevel({ level: 'advanced' }).expect(422)).body.code).toBe('level.assumptions-missing');
  });

  it('re-levels the talks in the same act, records it at the proposal and tells the speaker', async () => {
    const id = await proposal('newbie');
    await sql(insertSession, sessionRow('newbie', { proposalId: id }));
    await sql(insertSession, sessionRow('newbie', { kind: 'break' }));
    const { body } = await relevel({ level: 'advanced', assumptions: ['You ran it'], talks: 'relevel' }).expect(200);
    expect(body).toMatchObject({ level: 'advanced', agenda: [{ level: 'advanced' }, { level: 'advanced' }] });
    expect(await sql('SELECT level, state, assumptions FROM proposals WHERE id = $1', [id])).toEqual([
      { level: 'advanced', state: 'scheduled', assumptions: ['You ran it'] },
    ]);
    expect(
      await sql('SELECT actor_id, kind, from_value, to_value FROM proposal_events WHERE proposal_id = $1', [id]),
    ).toEqual([{ actor_id: organiser.id, kind: 'level', from_value: 'newbie', to_value: 'advanced' }]);
    expect(await sql('SELECT kind FROM notifications WHERE member_id = $1', [speaker.id])).toEqual([
      { kind: 'proposal-relevelled' },
    ]);
  });

  it('unschedules the talks in the same act and gives them back as confirmed', async () => {
    const id = await proposal('newbie');
    await sql(insertSession, sessionRow('newbie', { proposalId: id }));
    await sql(insertSession, sessionRow('newbie', { kind: 'break' }));
    await relevel({ level: 'advanced', assumptions: ['You ran it'], talks: 'unschedule' }).expect(200);
    expect(await levels()).toEqual({ meetup: 'advanced', sessions: ['advanced'] });
    expect(await sql('SELECT level, state FROM proposals WHERE id = $1', [id])).toEqual([
      { level: 'newbie', state: 'confirmed' },
    ]);
    expect(await sql('SELECT kind FROM notifications WHERE member_id = $1', [speaker.id])).toEqual([
      { kind: 'schedule-change' },
    ]);
  });

  it('tells everyone with an RSVP and does nothing when the level is the same', async () => {
    await sql(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [meetup.id, speaker.id]);
    await relevel({ level: 'newbie' }).expect(200);
    expect(await sql('SELECT 1 FROM notifications WHERE meetup_id = $1', [meetup.id])).toEqual([]);
    await relevel({ level: 'advanced', assumptions: ['You ran it'] }).expect(200);
    expect(await sql('SELECT kind, member_id, payload FROM notifications WHERE meetup_id = $1', [meetup.id])).toEqual([
      {
        kind: 'rsvp-changed',
        member_id: speaker.id,
        payload: expect.objectContaining({
          change: 'level',
          from: { level: 'newbie' },
          to: { level: 'advanced', assumptions: ['You ran it'] },
        }),
      },
    ]);
  });

  it('never leaves agenda and meetup apart when a talk is added at the same moment', async () => {
    const [answer] = await Promise.all([
      relevel({ level: 'advanced', assumptions: ['You ran it'], talks: 'relevel' }),
      ...Array.from({ length: 5 }, () => broken(insertSession, sessionRow('newbie'))),
    ]);
    expect(answer.status).toBe(200);
    const now = await levels();
    expect(new Set([now.meetup, ...now.sessions]).size).toBe(1);
  });
});
