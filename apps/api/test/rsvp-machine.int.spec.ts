import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { newId } from '../src/platform/database/new-id.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import {
  type Act,
  type Answer,
  actsAndDeletions,
  actsOfSingles,
  course,
  follow,
  grouped,
  people,
  queueTold,
  settings,
} from './support/rsvp-acts.ts';
import { type Phase, RsvpModel, type Setting } from './support/rsvp-model.ts';

let database: TestDatabase;
let pool: pg.Pool;
let community: string;
const members = Array.from({ length: people }, () => newId());
const names = new Map(members.map((id, at) => [id, String(at)]));

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  community = newId();
  await pool.query(`INSERT INTO communities (id, slug, title, time_zone) VALUES ($1, 'c', 'C', 'UTC')`, [community]);
  for (const id of members) {
    await pool.query(`INSERT INTO members (id, name, email) VALUES ($1, 'M', $2)`, [id, `${id}@example.org`]);
    await pool.query(
      'INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at) VALUES ($1, $2, now())',
      [community, id],
    );
  }
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

/** Moments of each phase; the real now, which the deletion of an account goes by, is an open one. */
const today = Date.now();
const day = (count: number) => new Date(today + count * 86_400_000);
const moments: Record<Phase, Date> = { early: day(-9), open: day(0), closed: day(5), started: day(9) };

async function plan({ capacity, waitlist, approval, guestsMax }: Setting): Promise<string> {
  const id = newId();
  await pool.query(
    `INSERT INTO meetups (id, community_id, slug, title, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end, ical_uid)
     VALUES ($1::uuid, $2, $1::uuid::text, 'M', 'newbie', 'talks', 'published', $3, $4, 'UTC', '2030-01-01T10:00', '2030-01-01T12:00', $1::uuid::text)`,
    [id, community, day(8), day(10)],
  );
  await pool.query(
    'INSERT INTO meetup_seats (meetup_id, capacity, waitlist, approval, guests_max, opens_at, closes_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, capacity, waitlist, approval, guestsMax, day(-8), day(4)],
  );
  return id;
}

const engine = 'SELECT rsvp_answer($1, $2, $3, $4, $5, $5, $6) AS answered';

/** A change of the seats as the API makes it: the seats first, promotion and requests after, in one transaction. */
async function changeSeats(meetup: string, at: Date, change: string, value: unknown): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    const { rows } = await connection.query<{ capacity: number | null; going: number; approval: boolean }>(
      'SELECT * FROM meetup_seats WHERE meetup_id = $1 FOR UPDATE',
      [meetup],
    );
    if (change === 'capacity' && value !== null && (value as number) < rows[0]!.going) {
      await connection.query('ROLLBACK');
      return;
    }
    await connection.query(`UPDATE meetup_seats SET ${change} = $2 WHERE meetup_id = $1`, [meetup, value]);
    await connection.query('SELECT rsvp_promote($1, $2)', [meetup, at]);
    const waiting = await connection.query<{ member_id: string }>(
      `SELECT member_id FROM rsvps WHERE meetup_id = $1 AND status = 'requested' ORDER BY position`,
      [meetup],
    );
    const ids = waiting.rows.map(({ member_id }) => member_id);
    const approval = change === 'approval' ? value : rows[0]!.approval;
    if (!approval && ids.length > 0)
      await connection.query(engine, [meetup, at, ids, ids.map(() => 'approved'), ids.map(() => false), null]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}

/** As the foreign keys do when an account is deleted; that holds the member's row, so that nobody answers for them meanwhile. */
async function forgetMember(meetup: string, member: string): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    await connection.query('SELECT 1 FROM meetup_seats WHERE meetup_id = $1 FOR UPDATE', [meetup]);
    for (const table of ['notifications', 'rsvps'])
      await connection.query(`DELETE FROM ${table} WHERE meetup_id = $1 AND member_id = $2`, [meetup, member]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}

/** Does a group of acts; answers tell whether they counted. */
async function perform(meetup: string, at: Date, group: readonly Act[]): Promise<boolean[]> {
  const [first] = group;
  if (first?.type === 'forget') await forgetMember(meetup, members[first.who]!);
  else if (first?.type === 'call-off')
    await pool.query(`UPDATE meetups SET state = 'cancelled' WHERE id = $1`, [meetup]);
  else if (first?.type !== 'answer' && first?.type !== 'time') await changeSeats(meetup, at, first!.type, first!.to);
  if (first?.type !== 'answer') return [];
  const answers = group as readonly Answer[];
  const { rows } = await pool.query<{ answered: { outcomes: { code: string }[] } }>(engine, [
    meetup,
    at,
    answers.map((one) => members[one.who]),
    answers.map(({ wish }) => wish),
    answers.map(() => false),
    answers.map((one) => (one.wish === 'added' ? (one.guests ?? 0) : one.guests)),
  ]);
  return rows[0]!.answered.outcomes.map(({ code }) => code === 'ok');
}

async function state(id: string) {
  const { rows } = await pool.query<{ member_id: string; status: string; guests: number }>(
    'SELECT member_id, status, guests FROM rsvps WHERE meetup_id = $1 ORDER BY position, member_id',
    [id],
  );
  const seats = await pool.query(
    'SELECT capacity, going, waitlisted, requested FROM meetup_seats WHERE meetup_id = $1',
    [id],
  );
  const mails = await pool.query<{ kind: string; member_id: string; position: string | null }>(
    `SELECT kind, member_id, payload ->> 'position' AS position FROM notifications WHERE meetup_id = $1 ORDER BY id`,
    [id],
  );
  const inState = (status: string) =>
    rows.filter((row) => row.status === status).map((row) => names.get(row.member_id)!);
  const parties = new Map(rows.map((row) => [names.get(row.member_id)!, 1 + row.guests]));
  return {
    going: Object.fromEntries(inState('going').map((each) => [each, parties.get(each)!])),
    waiting: inState('waitlisted'),
    requests: inState('requested'),
    refused: inState('refused').sort(),
    parties,
    seats: seats.rows[0] as { capacity: number | null; going: number; waitlisted: number; requested: number },
    mails: mails.rows.map((row) =>
      [row.kind, names.get(row.member_id), row.position].filter((part) => part !== null).join(' '),
    ),
  };
}

async function expectAsModelled(setting: Setting, from: Phase, all: readonly Act[], size: number): Promise<void> {
  const meetup = await plan(setting);
  const model = new RsvpModel({ ...setting });
  model.phase = from;
  for (const group of grouped(all, size)) {
    const expected = group.map((act) => follow(model, act));
    const counted = await perform(meetup, moments[model.phase], group);
    if (group[0]!.type === 'answer') expect(counted).toEqual(expected);
  }
  const { going, waiting, requests, refused, seats, mails } = await state(meetup);
  const standing = (status: string) => [...model.status].filter(([, is]) => is === status).map(([each]) => each);
  expect({ going, waiting, requests, refused, mails }).toEqual({
    going: Object.fromEntries(standing('going').map((each) => [each, model.party(each)])),
    waiting: model.waiting,
    requests: model.requests,
    refused: standing('refused').sort(),
    mails: model.mails,
  });
  expect(seats).toEqual({
    capacity: model.setting.capacity,
    going: model.taken,
    waitlisted: model.waiting.length,
    requested: model.requests.length,
  });
  if (seats.capacity !== null) expect(seats.going).toBeLessThanOrEqual(seats.capacity);
}

/** Stops after this long on a busy machine, with what it has tried by then. */
const enough = { interruptAfterTimeLimit: 40_000 };

describe('the RSVP machine in the database', () => {
  const sizes = fc.integer({ min: 1, max: 10 });

  it('does what the model does, whatever comes in whatever groups', async () => {
    await fc.assert(
      fc.asyncProperty(settings, actsAndDeletions, sizes, (setting, all, size) =>
        expectAsModelled(setting, 'open', all, size),
      ),
      { numRuns: 120, ...enough },
    );
  }, 120_000);

  it('does so while the window opens and closes, and the meetup begins or is called off', async () => {
    await fc.assert(
      fc.asyncProperty(settings, course, sizes, (setting, all, size) => expectAsModelled(setting, 'early', all, size)),
      { numRuns: 120, ...enough },
    );
  }, 120_000);

  it('keeps its promises when several processes act at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        settings,
        fc.array(actsAndDeletions, { minLength: 2, maxLength: 5 }),
        async (setting, processes) => {
          const meetup = await plan(setting);
          await Promise.all(
            processes.map(async (all) => {
              for (const group of grouped(all, 3)) await perform(meetup, moments.open, group);
            }),
          );
          const { going, waiting, requests, refused, parties, seats, mails } = await state(meetup);
          const taken = Object.values(going).reduce((sum, party) => sum + party, 0);
          expect(seats).toMatchObject({ going: taken, waitlisted: waiting.length, requested: requests.length });
          const { capacity } = seats;
          if (capacity === null) expect(waiting).toEqual([]);
          else {
            expect(taken).toBeLessThanOrEqual(capacity);
            // nobody waits beside seats that are enough for them, unless somebody waits longer
            const next = waiting.find((each) => parties.get(each)! <= capacity);
            expect(next === undefined || taken + parties.get(next)! > capacity).toBe(true);
          }
          // the mails alone tell the same story: replayed, they end in the same state
          const told = new Map(mails.map((mail) => [mail.split(' ')[1]!, mail.split(' ')[0]!]));
          const toldTo = (...kinds: string[]) =>
            [...told]
              .filter(([, kind]) => kinds.includes(kind))
              .map(([each]) => each)
              .sort();
          expect(toldTo('rsvp-confirmed', 'rsvp-promoted')).toEqual(Object.keys(going));
          expect(toldTo('rsvp-waitlisted')).toEqual([...waiting].sort());
          expect(toldTo('rsvp-requested')).toEqual([...requests].sort());
          expect(toldTo('rsvp-refused')).toEqual(refused);
        },
      ),
      { numRuns: 60, ...enough },
    );
  }, 120_000);

  it('keeps the order of the queue when several processes act at once', async () => {
    const noGuests = settings.map((setting) => ({ ...setting, guestsMax: 0 }));
    const processes = fc.array(actsOfSingles, { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(noGuests, processes, async (setting, all) => {
        const meetup = await plan(setting);
        await Promise.all(
          all.map(async (own) => {
            for (const group of grouped(own, 3)) await perform(meetup, moments.open, group);
          }),
        );
        const { waiting, mails } = await state(meetup);
        expect(queueTold(mails)).toEqual(waiting);
      }),
      { numRuns: 60, ...enough },
    );
  }, 120_000);
});

const limited = (capacity: number | null): Setting => ({ capacity, waitlist: true, approval: false, guestsMax: 3 });

describe('raw SQL', () => {
  it('cannot oversell a meetup, not even from many connections at once', async () => {
    const id = await plan(limited(3));
    const insert = (who: string) =>
      pool.query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [id, who]);
    const results = await Promise.allSettled(members.map(insert));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ constraint: 'meetup_seats_never_oversold' });
    }
    await expect(
      pool
        .query(`INSERT INTO rsvps (meetup_id, member_id, status, position) VALUES ($1, $2, 'waitlisted', 9)`, [
          id,
          members[results.findIndex(({ status }) => status === 'rejected')],
        ])
        .then(() => pool.query(`UPDATE rsvps SET status = 'going' WHERE meetup_id = $1`, [id])),
    ).rejects.toMatchObject({ constraint: 'meetup_seats_never_oversold' });
  });

  it('cannot oversell it with guests either', async () => {
    const id = await plan(limited(3));
    await pool.query(`INSERT INTO rsvps (meetup_id, member_id, status, guests) VALUES ($1, $2, 'going', 1)`, [
      id,
      members[0],
    ]);
    await expect(
      pool.query(`INSERT INTO rsvps (meetup_id, member_id, status, guests) VALUES ($1, $2, 'going', 1)`, [
        id,
        members[1],
      ]),
    ).rejects.toMatchObject({ constraint: 'meetup_seats_never_oversold' });
    await expect(pool.query('UPDATE rsvps SET guests = 3 WHERE meetup_id = $1', [id])).rejects.toMatchObject({
      constraint: 'meetup_seats_never_oversold',
    });
    await pool.query('UPDATE rsvps SET guests = 2 WHERE meetup_id = $1', [id]);
    expect((await state(id)).seats.going).toBe(3);
  });

  it('keeps the counters right when it moves, changes and deletes', async () => {
    const [one, other] = [await plan(limited(null)), await plan(limited(null))];
    for (const who of members)
      await pool.query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [one, who]);
    await pool.query(`UPDATE rsvps SET meetup_id = $2 WHERE meetup_id = $1 AND member_id = $3`, [
      one,
      other,
      members[0],
    ]);
    await pool.query(`UPDATE rsvps SET status = 'declined' WHERE meetup_id = $1 AND member_id = $2`, [one, members[1]]);
    await pool.query(`DELETE FROM rsvps WHERE meetup_id = $1 AND member_id = $2`, [one, members[2]]);
    expect((await state(one)).seats.going).toBe(people - 3);
    expect((await state(other)).seats.going).toBe(1);
    await expect(
      pool
        .query(`WITH gone AS (DELETE FROM meetup_seats WHERE meetup_id = $1 RETURNING meetup_id) SELECT FROM gone`, [
          other,
        ])
        .then(() =>
          pool.query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [other, members[3]]),
        ),
    ).rejects.toMatchObject({ message: expect.stringContaining('has no seats row') });
  });
});
