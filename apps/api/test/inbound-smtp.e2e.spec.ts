import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { newId } from '../src/platform/database/new-id.ts';
import { InboundListener } from '../src/platform/mail/inbound/inbound-listener.ts';
import { InboundMailSweeper } from '../src/platform/mail/inbound/inbound-mail-sweeper.ts';
import { sendIn } from './support/inbound-mail.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const domain = 'hallway.example.org';
const from = 'somebody@example.org';
const nobodys = `rsvp+${'0'.repeat(32)}@${domain}`;
const env = { INBOUND_SMTP_PORT: '0', INBOUND_SMTP_HOST: '127.0.0.1', INBOUND_MAIL_DOMAIN: domain };

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await startTestApp({ env });
  port = (await app.get(InboundListener).start())!;
});
afterAll(() => app.close());

/** Says these lines to the server, one after each answer. @returns its answers */
async function talk(lines: (string | Buffer)[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  const answers: string[] = [];
  const answer = async () => answers.push(String((await once(socket, 'data'))[0]).trim());
  await answer();
  for (const line of lines) {
    socket.write(typeof line === 'string' ? `${line}\r\n` : line);
    await answer();
  }
  socket.destroy();
  return answers;
}

describe('the server for incoming mail', () => {
  it.each([
    'somebody@example.com',
    `hallway@${domain}`,
    `rsvp@${domain}`,
    `rsvp+${'0'.repeat(32)}@example.com`,
    `other+${'0'.repeat(32)}@${domain}`,
  ])('takes nothing for %s', async (to) => {
    expect(await sendIn(port, { from, to })).toMatch(/^550 5\.1\.1/);
  });

  it('knows its addresses in any case', async () => {
    expect(await sendIn(port, { from, to: nobodys.toUpperCase() })).toMatch(/^550 5\.6\.0/);
  });

  it('refuses a mail of 10 MB, and goes on', async () => {
    expect(await sendIn(port, { from, to: nobodys, text: 'x'.repeat(10_000_000) })).toMatch(/^552/);
    expect(await sendIn(port, { from, to: nobodys })).toMatch(/^550 5\.6\.0/);
  });

  it('tells a server that asks before how much it takes', async () => {
    const [, hello, mail] = await talk(['EHLO example.org', `MAIL FROM:<${from}> SIZE=10000000`]);
    expect(hello).toMatch(/SIZE 1048576/);
    expect(hello).not.toMatch(/AUTH|STARTTLS/);
    expect(mail).toMatch(/^552/);
  });

  it('outlives bytes that are no mail', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251).filter((byte) => byte !== 46));
    const begin = ['EHLO example.org', 'MAIL FROM:<>', `RCPT TO:<${nobodys}>`, 'DATA'];
    const nested = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
    );
    for (const content of [noise, Buffer.from(''), Buffer.from(nested.join('\r\n'))])
      expect((await talk([...begin, Buffer.concat([content, Buffer.from('\r\n.\r\n')])])).at(-1)).toMatch(/^550/);
    expect((await talk(['NOOP'])).at(-1)).toMatch(/^250/);
  });

  it('keeps what became of a mail, not what it said, for a month', async () => {
    await sendIn(port, { from, to: nobodys, text: 'A secret' });
    const { rows } = await app.database.pool.query('SELECT * FROM inbound_mails ORDER BY received_at DESC LIMIT 1');
    expect(rows[0]).toMatchObject({ purpose: 'rsvp', outcome: 'no-calendar', member_id: null });
    expect(JSON.stringify(rows)).not.toMatch(/secret|somebody/);
    const old = newId();
    await app.database.pool.query(
      `INSERT INTO inbound_mails (id, purpose, outcome, digest, size, received_at) VALUES ($1, 'rsvp', 'changed', '', 1, now() - interval '31 days')`,
      [old],
    );
    await app.get(InboundMailSweeper).sweep();
    const left = await app.database.pool.query<{ id: string }>('SELECT id FROM inbound_mails');
    expect(left.rows.map(({ id }) => id)).not.toContain(old);
    expect(left.rows.length).toBeGreaterThan(0);
  });

  it('asks a peer that runs wild to come back later, and is off unless told where to listen', async () => {
    const busy = await startTestApp({ env: { ...env, INBOUND_SMTP_PER_MINUTE: '2' } });
    const quiet = await startTestApp();
    try {
      const at = (await busy.get(InboundListener).start())!;
      const answers: string[] = [];
      for (let mails = 0; mails < 3; mails++) answers.push(await sendIn(at, { from, to: nobodys }));
      expect(answers.map((each) => each.slice(0, 3))).toEqual(['550', '550', '451']);
      expect(await quiet.get(InboundListener).start()).toBeNull();
    } finally {
      await busy.close();
      await quiet.close();
    }
  });
});
