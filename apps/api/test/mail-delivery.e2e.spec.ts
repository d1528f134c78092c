import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryRepository } from '../src/features/notifications/delivery.repository.ts';
import { Delivery } from '../src/features/notifications/delivery.service.ts';
import type { GivenMember } from './support/given/members.ts';
import { outboxRows, outboxSettled } from './support/outbox.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let organiser: GivenMember;
let member: GivenMember;
let meetup: { id: string; slug: string };

beforeAll(async () => {
  app = await startTestApp({ worker: true });
  organiser = await app.given.member();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.mails.clear();
  meetup = await app.given.meetup({ community: await app.given.community({ organiser }) });
  member = await app.given.member();
});

const path = (rest: string) => `/api/v1/meetups/${meetup.slug}/${rest}`;
const go = async () => (await app.as(member)).put(path('rsvp')).send({ status: 'going' }).expect(200);
const cancel = async () => (await app.as(member)).delete(path('rsvp')).expect(200);
const log = async (query = '') => (await (await app.as(organiser)).get(path(`mails${query}`)).expect(200)).body;
const stateOf = async (state: string) => {
  for (let look = 0; look < 200; look++) {
    const row = (await outboxRows(app.database)).find(({ email }) => email === member.email);
    if (row?.state === state && (state !== 'pending' || row.error)) return row;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never ${state}: ${JSON.stringify(await outboxRows(app.database))}`);
};
const inThePast = (column: string, condition: string) =>
  app.database.pool.query(`UPDATE notifications SET ${column} = now() - interval '10 minutes' WHERE ${condition}`);

describe('a mail', () => {
  it('refused for good is failed, stands in the log with the reason, and can be sent again by hand', async () => {
    app.mails.failNext({
      at: 'rcpt',
      code: 550,
      message: `<${member.email}>: No such mailbox`,
      recipient: member.email,
    });
    await go();
    const { id } = await stateOf('failed');
    expect(await log()).toMatchObject({
      counts: { failed: 1, sent: 0 },
      items: [{ id, state: 'failed', attempts: 1, error: expect.stringContaining('No such mailbox') }],
    });
    expect(JSON.stringify(await log())).not.toContain('@');
    await (await app.as(member)).post(path(`mails/${id}/resend`)).expect(403);
    await (await app.as(organiser)).post(path(`mails/${id}/resend`)).expect(200);
    await stateOf('sent');
    expect(app.mails.to(member.email)).toHaveLength(1);
    await (await app.as(organiser)).post(path(`mails/${id}/resend`)).expect(200);
    await outboxSettled(app.database);
    expect(app.mails.to(member.email)).toHaveLength(1);
    const { body } = await (await app.as(organiser)).post(path('mails/999999/resend'));
    expect(body.code).toBe('not-found');
  });

  it('that no longer holds is not sent again by hand: who was taken off the list gets neither ticket nor invitation', async () => {
    app.mails.failNext({ at: 'rcpt', code: 554, message: 'Looks like spam', recipient: member.email });
    await go();
    const { id } = await stateOf('failed');
    await cancel();
    await outboxSettled(app.database);
    app.mails.clear();
    const { body } = await (await app.as(organiser)).post(path(`mails/${id}/resend`)).expect(200);
    expect(body).toMatchObject({ state: 'skipped', skipReason: 'out-of-date' });
    await outboxSettled(app.database);
    expect(app.mails.to(member.email)).toEqual([]);
    await go();
    await outboxSettled(app.database);
    expect(app.mails.to(member.email).map(({ calendarMethod }) => calendarMethod)).toEqual(['REQUEST']);
  });

  it('refused for now is tried again, and what comes after it waits its turn', async () => {
    app.mails.failNext({ at: 'data', code: 451, message: 'Try later', recipient: member.email });
    await go();
    expect((await stateOf('pending')).error).toContain('Try later');
    await cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.mails.to(member.email)).toHaveLength(0);
    const rows = await outboxSettled(app.database);
    expect(rows.filter(({ email }) => email === member.email).map(({ kind, state }) => [kind, state])).toEqual([
      ['rsvp-confirmed', 'sent'],
      ['rsvp-cancelled', 'sent'],
    ]);
    expect(app.mails.to(member.email).map(({ calendarMethod }) => calendarMethod)).toEqual(['REQUEST', 'CANCEL']);
  });

  it('whose connection broke before the answer is unknown and is not doubled by itself', async () => {
    app.mails.failNext({ at: 'answer', recipient: member.email });
    await go();
    await stateOf('unknown');
    expect((await log('?state=unknown')).items).toHaveLength(1);
    await app.get(Delivery).sweep();
    await outboxSettled(app.database);
    expect(app.mails.to(member.email)).toHaveLength(1);
  });

  it('whose job was lost is found by the sweeper, once', async () => {
    await app.database.pool.query(
      `INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, hinted_at)
       VALUES ('rsvp-confirmed', $1, $2, '{"sequence": 0}', $3, now() - interval '10 minutes')`,
      [member.id, meetup.id, `lost:${member.id}`],
    );
    await Promise.all([app.get(Delivery).sweep(), app.get(Delivery).sweep()]);
    await stateOf('sent');
    await app.get(Delivery).sweep();
    await outboxSettled(app.database);
    expect(app.mails.to(member.email)).toHaveLength(1);
  });

  it('claimed by a worker that is gone becomes unknown, and the next one to the same member goes out', async () => {
    await app.database.pool.query(
      `INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, state, claimed_at)
       VALUES ('rsvp-confirmed', $1, $2, '{"sequence": 0}', $3, 'sending', now())`,
      [member.id, meetup.id, `claimed:${member.id}`],
    );
    await app.database.pool.query(
      `INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key)
       VALUES ('rsvp-cancelled', $1, $2, '{"sequence": 1, "by": "member", "held": "going"}', $3)`,
      [member.id, meetup.id, `after:${member.id}`],
    );
    await app.get(Delivery).sweep();
    expect((await outboxRows(app.database)).filter(({ email }) => email === member.email)).toMatchObject([
      { state: 'sending' },
      { state: 'pending' },
    ]);
    await inThePast('claimed_at', `state = 'sending'`);
    await inThePast('hinted_at', `state = 'pending'`);
    await app.get(Delivery).sweep();
    const rows = await outboxSettled(app.database);
    expect(rows.filter(({ email }) => email === member.email)).toMatchObject([
      { state: 'unknown', error: 'The worker was lost while sending.' },
      { state: 'sent' },
    ]);
    expect(app.mails.to(member.email).map(({ calendarMethod }) => calendarMethod)).toEqual(['CANCEL']);
  });

  it('is claimed by one worker only, however many look at it', async () => {
    await app.database.pool.query(
      `INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key)
       VALUES ('rsvp-confirmed', $1, $2, '{"sequence": 0}', $3)`,
      [member.id, meetup.id, `many:${member.id}`],
    );
    const id = (await outboxRows(app.database)).find(({ email }) => email === member.email)!.id;
    await Promise.all(Array.from({ length: 8 }, () => app.get(Delivery).deliver([id])));
    await outboxSettled(app.database);
    expect(app.mails.to(member.email)).toHaveLength(1);
  });
});

it('a sign of life of a worker waits for no row that is being settled, and so never ends in a deadlock', async () => {
  await go();
  const { id } = await stateOf('sent');
  await inThePast('claimed_at', `id = ${id}`);
  await app.database.pool.query(`UPDATE notifications SET state = 'sending' WHERE id = $1`, [id]);
  const settling = await app.database.pool.connect();
  try {
    await settling.query('BEGIN');
    await settling.query('SELECT 1 FROM notifications WHERE id = $1 FOR UPDATE', [id]);
    const waited = new Promise((resolve) => setTimeout(resolve, 3000, 'waited'));
    const extended = app.nest.get(DeliveryRepository).extend([id]);
    expect(await Promise.race([extended.then(() => 'went on'), waited])).toBe('went on');
  } finally {
    await settling.query('ROLLBACK');
    settling.release();
    await app.database.pool.query(`UPDATE notifications SET state = 'sent', claimed_at = NULL WHERE id = $1`, [id]);
  }
});
