import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RsvpDesk } from '../src/features/rsvps/rsvp-desk.ts';
import type { GivenMember } from './support/given/members.ts';
import { outboxRows, outboxSettled, rowIdOf } from './support/outbox.ts';
import { redisUrl, startTestApp, type TestApp } from './support/test-app.ts';

const file = join(import.meta.dirname, '../dist/worker.js');
const queues = redisUrl ? (['postgres', 'redis'] as const) : (['postgres'] as const);
const people = 300;

describe.each(queues)('a worker killed in the middle of sending through %s', (queue) => {
  let app: TestApp;
  let organiser: GivenMember;
  let meetup: { id: string; slug: string };
  let worker: ChildProcess | undefined;

  beforeAll(async () => {
    if (!existsSync(file)) throw new Error('Nothing is built: run `npm run build` first.');
    app = await startTestApp({ queue });
    organiser = await app.given.member();
    meetup = await app.given.meetup({ community: await app.given.community({ organiser }), capacity: 100 });
  });
  afterAll(async () => {
    worker?.removeAllListeners('exit').kill('SIGKILL');
    await app.close();
  });

  function startWorker(): ChildProcess {
    const { databaseUrl, smtpUrl, redisUrl: redis } = app.config;
    return spawn(process.execPath, [file], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        HALLWAY_SECRET: 'a-secret-of-the-worker-test-0123456789',
        HALLWAY_LOG: 'error',
        DATABASE_URL: databaseUrl,
        SMTP_URL: smtpUrl,
        ...(redis && { REDIS_URL: redis }),
      },
      stdio: 'inherit',
    });
  }

  it('loses no mail and doubles none; what nobody can know is shown as unknown', async () => {
    const members = await Promise.all(Array.from({ length: people }, () => app.given.member()));
    worker = startWorker();
    const dead = once(worker, 'exit');
    const stop = app.mails.onMessage(() => {
      if (app.mails.messages().length === 60) worker!.kill('SIGKILL');
    });
    const desk = app.get(RsvpDesk);
    await Promise.all(
      members.map(({ id }) =>
        desk.answer(meetup.slug, { memberId: id, wants: 'going', adviceShown: false, insider: false }),
      ),
    );
    await dead;
    stop();
    const atDeath = await outboxRows(app.database);
    expect(atDeath.filter(({ state }) => state === 'sending').length).toBeGreaterThan(0);
    expect(atDeath.filter(({ state }) => state === 'pending').length).toBeGreaterThan(0);

    // the lease of the dead runs out
    await app.database.pool.query(
      `UPDATE notifications SET claimed_at = claimed_at - interval '5 minutes', hinted_at = hinted_at - interval '5 minutes'
       WHERE state IN ('sending', 'pending')`,
    );
    worker = startWorker();
    const gaveUp = once(worker, 'exit').then(([code]) =>
      Promise.reject(new Error(`The second worker ended with ${code}.`)),
    );
    const rows = await Promise.race([outboxSettled(app.database, { timeoutMs: 80_000 }), gaveUp]);

    const mailsPerRow = new Map<string, number>();
    for (const mail of app.mails.messages()) mailsPerRow.set(rowIdOf(mail), (mailsPerRow.get(rowIdOf(mail)) ?? 0) + 1);
    expect(rows).toHaveLength(people);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent', 'unknown']));
    for (const { id, state } of rows) {
      const mails = mailsPerRow.get(id) ?? 0;
      expect({ id, state, mails }).toEqual({ id, state, mails: state === 'sent' ? 1 : Math.min(mails, 1) });
    }
    const agent = await app.as(organiser);
    const { body } = await agent.get(`/api/v1/meetups/${meetup.slug}/mails?state=unknown&limit=100`).expect(200);
    const unknown = rows.filter(({ state }) => state === 'unknown');
    expect(body.counts).toMatchObject({ unknown: unknown.length, sent: people - unknown.length });
    expect(new Set(body.items.map(({ id }: { id: string }) => id))).toEqual(new Set(unknown.map(({ id }) => id)));
  }, 120_000);
});
