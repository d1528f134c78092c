import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RsvpDesk } from '../src/features/rsvps/rsvp-desk.ts';
import type { GivenMember } from './support/given/members.ts';
import { deliveries, outboxSettled } from './support/outbox.ts';
import { redisUrl, startTestApp, type TestApp } from './support/test-app.ts';

const queues = redisUrl ? (['postgres', 'redis'] as const) : (['postgres'] as const);
if (!redisUrl) console.log('The rush is not tested on Redis: there is neither TEST_REDIS_URL nor REDIS_URL.');

describe.each(queues)('a rush of RSVPs, delivered through %s', (queue) => {
  let app: TestApp;
  let meetup: { id: string; slug: string };
  let members: GivenMember[];
  const arrivals: string[] = [];
  const agents = new Map<string, Awaited<ReturnType<TestApp['as']>>>();

  beforeAll(async () => {
    app = await startTestApp({ worker: true, queue });
    meetup = await app.given.meetup({ community: await app.given.community(), capacity: 50 });
    members = await Promise.all(Array.from({ length: 240 }, () => app.given.member()));
    for (const member of members) agents.set(member.id, await app.as(member));
    const desk = app.get(RsvpDesk);
    const answer = desk.answer.bind(desk);
    desk.answer = (slug, given) => {
      arrivals.push(given.memberId);
      return answer(slug, given);
    };
  });
  afterAll(() => app.close());

  const path = () => `/api/v1/meetups/${meetup.slug}/rsvp`;
  const go = (member: GivenMember) => agents.get(member.id)!.put(path()).send({ status: 'going' }).expect(200);
  const cancel = (member: GivenMember) => agents.get(member.id)!.delete(path()).expect(200);
  const inState = async (status: string, order: string) =>
    (
      await app.database.pool.query<{ member_id: string }>(
        `SELECT member_id FROM rsvps WHERE meetup_id = $1 AND status = $2 ORDER BY ${order}`,
        [meetup.id, status],
      )
    ).rows.map((row) => row.member_id);

  /** Looks from another connection as often as it can while `work` runs. */
  async function watched(work: Promise<unknown>): Promise<{ looks: number; most: number; alwaysCounted: boolean }> {
    const client = new pg.Client({ connectionString: app.config.databaseUrl });
    await client.connect();
    const seen = { looks: 0, most: 0, alwaysCounted: true };
    let running = true;
    void work.finally(() => (running = false)).catch(() => undefined);
    while (running) {
      const { rows } = await client.query<{ going: number; counted: number }>(
        `SELECT going, (SELECT count(*)::int FROM rsvps r WHERE r.meetup_id = s.meetup_id AND r.status = 'going') AS counted
         FROM meetup_seats s WHERE meetup_id = $1`,
        [meetup.id],
      );
      seen.looks++;
      seen.most = Math.max(seen.most, rows[0]!.counted);
      seen.alwaysCounted &&= rows[0]!.counted === rows[0]!.going;
    }
    await client.end();
    await work;
    return seen;
  }

  it('seats 50 of 200, queues 150 in the order of arrival, and never oversells while 60 cancel and 40 come', async () => {
    const first = members.slice(0, 200);
    const rush = await watched(Promise.all(first.map(go)));
    expect(rush).toMatchObject({ most: 50, alwaysCounted: true });
    expect(rush.looks).toBeGreaterThan(3);
    expect(new Set(await inState('going', 'member_id'))).toEqual(new Set(arrivals.slice(0, 50)));
    const queue = await inState('waitlisted', 'position');
    expect(queue).toEqual(arrivals.slice(50));
    const shown = await Promise.all(queue.map((id) => agents.get(id)!.get(path())));
    expect(shown.map(({ body }) => body.position)).toEqual(Array.from({ length: 150 }, (_, place) => place + 1));

    const goers = (await inState('going', 'member_id')).slice(0, 30);
    const waiters = queue.filter((_, place) => place % 5 === 0);
    const leaving = new Set([...goers, ...waiters]);
    expect(leaving.size).toBe(60);
    const late = members.slice(200);
    const changes = await watched(
      Promise.all([...first.filter(({ id }) => leaving.has(id)).map(cancel), ...late.map(go)]),
    );
    expect(changes).toMatchObject({ most: 50, alwaysCounted: true });

    const stayed = queue.filter((id) => !leaving.has(id));
    const lateInOrder = arrivals.slice(200).filter((id) => late.some((member) => member.id === id));
    const going = await inState('going', 'member_id');
    const waiting = await inState('waitlisted', 'position');
    expect(going).toHaveLength(50);
    expect(waiting).toHaveLength(130);
    // nobody overtook: who still waits is the end of the old queue in its order, then the newcomers in theirs
    expect(waiting).toEqual([...stayed, ...lateInOrder].slice(-130));
    expect(going).toEqual(expect.arrayContaining(stayed.slice(0, stayed.length + lateInOrder.length - 130)));

    const rows = await outboxSettled(app.database);
    expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
    // 200 + 40 first answers, 60 cancellations, and one promotion for each of the 30 seats given back (or more, when who was promoted left)
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect(count('rsvp-confirmed') + count('rsvp-waitlisted')).toBe(240);
    expect(count('rsvp-cancelled')).toBe(60);
    expect(count('rsvp-confirmed') + count('rsvp-promoted') - cancelledSeats(rows)).toBe(50);
    expect(deliveries(app.mails.messages())).toEqual(rows.map(({ id, email }) => ({ id, email })));
  }, 60_000);

  /** Cancellations of those who held a seat at that moment: their last mail before was a seat. */
  function cancelledSeats(rows: Awaited<ReturnType<typeof outboxSettled>>): number {
    return rows.filter((row, at) => {
      if (row.kind !== 'rsvp-cancelled') return false;
      const before = rows.slice(0, at).findLast(({ email }) => email === row.email);
      return before?.kind === 'rsvp-confirmed' || before?.kind === 'rsvp-promoted';
    }).length;
  }
});
