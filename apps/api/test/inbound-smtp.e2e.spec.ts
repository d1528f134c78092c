import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import getTLSOptions from 'smtp-server/lib/tls-options.js';
import { newId } from '../src/platform/database/new-id.ts';
import { Clock } from '../src/platform/clock/clock.ts';
import { Config, type InboundSmtpConfig } from '../src/platform/config/config.ts';
import { InboundAddresses } from '../src/platform/mail/inbound/inbound-addresses.ts';
import { InboundDesk } from '../src/platform/mail/inbound/inbound-desk.ts';
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

/** A second listener beside the first, with other settings; undefined: none are set. */
const listener = (changes: Partial<InboundSmtpConfig> | undefined): InboundListener => {
  const inboundSmtp = changes && { ...app.config.inboundSmtp!, ...changes };
  const config = new Config({ ...app.config, inboundSmtp });
  return new InboundListener(config, app.get(InboundAddresses), app.get(InboundDesk), app.get(Clock));
};

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

  it('offers STARTTLS with the certificate it is given, and says which setting is wrong', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'hallway-tls-'));
    const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')];
    // for tests only: its key stands in the package
    const { cert: ownCert, key: ownKey } = getTLSOptions();
    await writeFile(cert, String(ownCert));
    await writeFile(key, String(ownKey));
    const starts = async (changes: Partial<InboundSmtpConfig>) => {
      const secure = listener(changes);
      const at = await secure.start();
      const transport = createTransport({
        host: '127.0.0.1',
        port: at!,
        requireTLS: true,
        tls: { rejectUnauthorized: false },
      });
      try {
        return await transport.verify();
      } finally {
        transport.close();
        await secure.onModuleDestroy();
      }
    };
    try {
      expect(await starts({ tls: { cert, key } })).toBe(true);
      await expect(starts({ tls: { cert: join(dir, 'none.pem'), key } })).rejects.toThrow(
        'INBOUND_SMTP_TLS_CERT names a file that cannot be read',
      );
      await expect(starts({ port })).rejects.toThrow('set INBOUND_SMTP_PORT to another port');
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }, 30_000);

  it('asks a peer that runs wild to come back later, and is off unless told where to listen', async () => {
    const busy = listener({ perMinute: 2 });
    try {
      const at = (await busy.start())!;
      const answers: string[] = [];
      for (let mails = 0; mails < 3; mails++) answers.push(await sendIn(at, { from, to: nobodys }));
      expect(answers.map((each) => each.slice(0, 3))).toEqual(['550', '550', '451']);
      expect(await listener(undefined).start()).toBeNull();
    } finally {
      await busy.onModuleDestroy();
    }
  });
});
