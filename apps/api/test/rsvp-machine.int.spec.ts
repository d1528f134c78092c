import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { newId } from '../src/platform/database/new-id.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';

/** What the machine should do, small enough to be seen to be right. */
class Model {
  going = new Set<string>();
  waiting: string[] = [];
  mails: string[] = [];

  constructor(public capacity: number | null) {}

  get #free(): boolean {
    return this.capacity === null || this.going.size < this.capacity;
  }

  go(who: string): void {
    if (this.going.has(who) || this.waiting.includes(who)) return;
    if (this.#free) {
      this.going.add(who);
      this.mails.push(`rsvp-confirmed ${who}`);
    } else {
      this.waiting.push(who);
      this.mails.push(`rsvp-waitlisted ${who} ${this.waiting.length}`);
    }
  }

  leave(who: string): void {
    const waited = this.waiting.includes(who);
    if (!waited && !this.going.has(who)) return;
    this.waiting = this.waiting.filter((each) => each !== who);
    this.going.delete(who);
    this.mails.push(`rsvp-cancelled ${who}`);
    this.promote();
  }

  raise(by: number): void {
    if (this.capacity !== null) this.capacity += by;
    this.promote();
  }

  promote(): void {
    while (this.waiting.length > 0 && this.#free) {
      const next = this.waiting.shift()!;
      this.going.add(next);
      this.mails.push(`rsvp-promoted ${next}`);
    }
  }
}

interface Meetup {
  id: string;
  slug: string;
}
type Act = { type: 'go' | 'cancel' | 'decline' | 'remove'; who: number } | { type: 'raise'; by: number };

const people = 7;
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('go' as const), who: fc.nat(people - 1) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constantFrom('cancel' as const, 'decline' as const, 'remove' as const),
        who: fc.nat(people - 1),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('raise' as const), by: fc.integer({ min: 1, max: 2 }) }) },
  ),
  { minLength: 1, maxLength: 30 },
);
const capacities = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(null));

let database: TestDatabase;
let pools: [pg.Pool, pg.Pool];
let community: string;
const members = Array.from({ length: people }, () => newId());
const names = new Map(members.map((id, at) => [id, String(at)]));

beforeAll(async () => {
  database = await createTestDatabase();
  pools = [
    new pg.Pool({ connectionString: database.url, max: 4 }),
    new pg.Pool({ connectionString: database.url, max: 4 }),
  ];
  community = newId();
  await pools[0].query(`INSERT INTO communities (id, slug, title, time_zone) VALUES ($1, 'c', 'C', 'UTC')`, [
    community,
  ]);
  for (const id of members)
    await pools[0].query(`INSERT INTO members (id, name, email) VALUES ($1, 'M', $2)`, [id, `${id}@example.org`]);
});
afterAll(async () => {
  for (const pool of pools ?? []) await pool.end();
  await database?.drop();
});

async function plan(capacity: number | null): Promise<Meetup> {
  const id = newId();
  await pools[0].query(
    `INSERT INTO meetups (id, community_id, slug, title, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end, ical_uid)
     VALUES ($1::uuid, $2, $1::uuid::text, 'M', 'newbie', 'talks', 'published', now() + interval '1 day', now() + interval '2 days', 'UTC', '2030-01-01T10:00', '2030-01-01T12:00', $1::uuid::text)`,
    [id, community],
  );
  await pools[0].query('INSERT INTO meetup_seats (meetup_id, capacity) VALUES ($1, $2)', [id, capacity]);
  return { id, slug: id };
}

const wants = { go: 'going', cancel: 'cancelled', decline: 'declined', remove: 'removed' } as const;

async function perform(client: pg.Pool | pg.PoolClient, { id, slug }: Meetup, some: readonly Act[]): Promise<void> {
  const [first] = some;
  if (first?.type === 'raise') {
    const connection = await pools[0].connect();
    try {
      await connection.query('BEGIN');
      await connection.query('UPDATE meetup_seats SET capacity = capacity + $2 WHERE meetup_id = $1', [id, first.by]);
      await connection.query('SELECT rsvp_promote($1, now())', [id]);
      await connection.query('COMMIT');
    } finally {
      connection.release();
    }
    return;
  }
  const answers = some.filter((act) => act.type !== 'raise');
  await client.query('SELECT rsvp_answer($1, now(), $2, $3, $4, $4)', [
    slug,
    answers.map(({ who }) => members[who]),
    answers.map(({ type }) => wants[type]),
    answers.map(() => false),
  ]);
}

async function state({ id }: Meetup) {
  const { rows } = await pools[0].query<{ member_id: string; status: string }>(
    'SELECT member_id, status FROM rsvps WHERE meetup_id = $1 ORDER BY position, member_id',
    [id],
  );
  const seats = await pools[0].query('SELECT capacity, going, waitlisted FROM meetup_seats WHERE meetup_id = $1', [id]);
  const mails = await pools[0].query<{ kind: string; member_id: string; position: string | null }>(
    `SELECT kind, member_id, payload ->> 'position' AS position FROM notifications WHERE meetup_id = $1 ORDER BY id`,
    [id],
  );
  const inState = (status: string) =>
    rows.filter((row) => row.status === status).map((row) => names.get(row.member_id)!);
  return {
    going: inState('going').sort(),
    waiting: inState('waitlisted'),
    seats: seats.rows[0] as { capacity: number | null; going: number; waitlisted: number },
    mails: mails.rows.map((row) =>
      [row.kind, names.get(row.member_id), row.position].filter((part) => part !== null).join(' '),
    ),
  };
}

/** Acts in groups, as the desk sends them: answers together, a change of capacity alone. */
function grouped(all: readonly Act[], size: number): Act[][] {
  const groups: Act[][] = [];
  for (const act of all) {
    const last = groups.at(-1);
    if (last && act.type !== 'raise' && last[0]!.type !== 'raise' && last.length < size) last.push(act);
    else groups.push([act]);
  }
  return groups;
}

describe('the RSVP machine in the database', () => {
  it('does what the model does, whatever comes in whatever groups', async () => {
    await fc.assert(
      fc.asyncProperty(capacities, acts, fc.integer({ min: 1, max: 10 }), async (capacity, all, size) => {
        const meetup = await plan(capacity);
        const model = new Model(capacity);
        for (const act of all) {
          if (act.type === 'go') model.go(String(act.who));
          else if (act.type === 'raise') model.raise(act.by);
          else model.leave(String(act.who));
        }
        for (const group of grouped(all, size)) await perform(pools[0], meetup, group);
        const { going, waiting, seats, mails } = await state(meetup);
        expect({ going, waiting, mails }).toEqual({
          going: [...model.going].sort(),
          waiting: model.waiting,
          mails: model.mails,
        });
        expect(seats).toEqual({ capacity: model.capacity, going: going.length, waitlisted: waiting.length });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('keeps its promises when two processes act at once', async () => {
    await fc.assert(
      fc.asyncProperty(capacities, acts, acts, async (capacity, left, right) => {
        const meetup = await plan(capacity);
        const run = async (pool: pg.Pool, all: readonly Act[]) => {
          for (const group of grouped(all, 3)) await perform(pool, meetup, group);
        };
        await Promise.all([run(pools[0], left), run(pools[1], right)]);
        const { going, waiting, seats, mails } = await state(meetup);
        expect(seats).toMatchObject({ going: going.length, waitlisted: waiting.length });
        if (seats.capacity !== null) {
          expect(going.length).toBeLessThanOrEqual(seats.capacity);
          // nobody waits beside an empty seat
          expect(waiting.length === 0 || going.length === seats.capacity).toBe(true);
        }
        // the mails alone tell the same story: replayed, they end in the same state
        const told = new Map<string, string>();
        for (const mail of mails) told.set(mail.split(' ')[1]!, mail.split(' ')[0]!);
        const toldTo = (...kinds: string[]) =>
          [...told]
            .filter(([, kind]) => kinds.includes(kind))
            .map(([who]) => who)
            .sort();
        expect(toldTo('rsvp-confirmed', 'rsvp-promoted')).toEqual(going);
        expect(toldTo('rsvp-waitlisted')).toEqual([...waiting].sort());
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('raw SQL', () => {
  it('cannot oversell a meetup, not even from many connections at once', async () => {
    const { id } = await plan(3);
    const insert = (who: string, at: number) =>
      pools[at % 2]!.query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [id, who]);
    const results = await Promise.allSettled(members.map(insert));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ constraint: 'meetup_seats_never_oversold' });
    }
    await expect(
      pools[0]
        .query(`INSERT INTO rsvps (meetup_id, member_id, status, position) VALUES ($1, $2, 'waitlisted', 9)`, [
          id,
          members[results.findIndex(({ status }) => status === 'rejected')],
        ])
        .then(() => pools[0].query(`UPDATE rsvps SET status = 'going' WHERE meetup_id = $1`, [id])),
    ).rejects.toMatchObject({ constraint: 'meetup_seats_never_oversold' });
  });

  it('keeps the counters right when it moves, changes and deletes', async () => {
    const [one, other] = [await plan(null), await plan(null)];
    for (const who of members)
      await pools[0].query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [one.id, who]);
    await pools[0].query(`UPDATE rsvps SET meetup_id = $2 WHERE meetup_id = $1 AND member_id = $3`, [
      one.id,
      other.id,
      members[0],
    ]);
    await pools[0].query(`UPDATE rsvps SET status = 'declined' WHERE meetup_id = $1 AND member_id = $2`, [
      one.id,
      members[1],
    ]);
    await pools[0].query(`DELETE FROM rsvps WHERE meetup_id = $1 AND member_id = $2`, [one.id, members[2]]);
    expect((await state(one)).seats.going).toBe(people - 3);
    expect((await state(other)).seats.going).toBe(1);
    await expect(
      pools[0]
        .query(`WITH gone AS (DELETE FROM meetup_seats WHERE meetup_id = $1 RETURNING meetup_id) SELECT FROM gone`, [
          other.id,
        ])
        .then(() =>
          pools[0].query(`INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')`, [
            other.id,
            members[3],
          ]),
        ),
    ).rejects.toMatchObject({ message: expect.stringContaining('has no seats row') });
  });
});
