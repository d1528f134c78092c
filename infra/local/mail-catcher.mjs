import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { readCaught } from './caught-mail.mjs';

export { startInboxPage } from './inbox-page.mjs';

/**
 * A real SMTP server that keeps what it is given instead of passing it on. Used by `npm start`, the tests and the benchmark.
 *
 * A mail is in `messages()` before its sender gets the 250, so a test that awaited the sending may look at once.
 * With `dir`, every mail is also written as `.eml` and is there again after a restart.
 * `fast` skips parsing and keeping: only `count` grows (benchmarks).
 *
 * @param {import('./mail-catcher.d.mts').MailCatcherOptions} [options]
 * @returns {Promise<import('./mail-catcher.d.mts').MailCatcher>}
 */
export async function startMailCatcher({ host = '127.0.0.1', smtpPort = 0, dir, fast = false, keep = 5000 } = {}) {
  /** @type {import('./mail-catcher.d.mts').CaughtMail[]} */
  let mails = dir ? await readFolder(dir) : [];
  const listeners = new Set();
  /** @type {import('./mail-catcher.d.mts').PlannedFailure[]} */
  let failures = [];
  let count = 0;
  let sequence = 0;

  const takeFailure = (at, recipient) => {
    const plan = failures.find((one) => one.at === at && (!one.recipient || one.recipient === recipient));
    if (!plan) return undefined;
    plan.times -= 1;
    failures = failures.filter((one) => one.times > 0);
    return plan;
  };

  const accept = async (raw, envelope) => {
    count += 1;
    if (fast) return;
    sequence += 1;
    const id = `${Date.now().toString(36).padStart(9, '0')}-${sequence.toString(36).padStart(4, '0')}`;
    const receivedAt = new Date().toISOString();
    const mail = readCaught({ id, receivedAt, envelope, raw, parsed: await PostalMime.parse(raw) });
    if (dir) {
      writeFileSync(join(dir, `${id}.eml`), raw);
      writeFileSync(join(dir, `${id}.json`), JSON.stringify({ receivedAt, envelope }));
    }
    mails.push(mail);
    for (const dropped of mails.splice(0, Math.max(0, mails.length - keep))) remove(dir, dropped.id);
    for (const listener of listeners) listener(mail);
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: 25 * 1024 * 1024,
    closeTimeout: 500,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onConnect: (_session, done) => done(refusal(takeFailure('connect'))),
    onRcptTo: (address, _session, done) => done(refusal(takeFailure('rcpt', address.address))),
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => !fast && chunks.push(chunk));
      stream.on('end', async () => {
        const recipients = session.envelope.rcptTo.map((one) => one.address);
        const envelope = { from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to: recipients };
        const plan = takeFailure('data', recipients[0]);
        if (plan) return done(refusal(plan));
        try {
          if (stream.sizeExceeded) return done(refusal({ code: 552, message: 'Message is too large' }));
          await accept(Buffer.concat(chunks), envelope);
        } catch (error) {
          return done(refusal({ code: 451, message: `Could not keep the mail: ${error.message}` }));
        }
        // The mail is kept and its sender never hears so: what a crash between DATA and 250 looks like.
        if (takeFailure('answer', recipients[0])) return void dropConnection(server, session.id);
        done();
      });
    },
  });
  // A client that hangs up in mid-sentence is no reason to fall over.
  server.on('error', () => {});

  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(smtpPort, host, () => resolve(undefined));
  });
  const port = server.server.address().port;

  return {
    host,
    port,
    smtpUrl: `smtp://${host}:${port}`,
    get count() {
      return count;
    },
    messages: () => [...mails],
    message: (id) => mails.find((mail) => mail.id === id),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitFor(matches, { timeoutMs = 10_000 } = {}) {
      const found = mails.find(matches);
      if (found) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const listen = (mail) => {
          if (!matches(mail)) return;
          clearTimeout(timer);
          listeners.delete(listen);
          resolve(mail);
        };
        const timer = setTimeout(() => {
          listeners.delete(listen);
          const seen = mails.map((mail) => `${mail.envelope.to.join(', ')}: ${mail.subject}`).join('\n  ');
          reject(new Error(`No such mail within ${timeoutMs} ms; caught:\n  ${seen || 'nothing'}`));
        }, timeoutMs);
        listeners.add(listen);
      });
    },
    failNext({ code = 451, message = 'Planned failure', at = 'data', times = 1, recipient } = {}) {
      failures.push({ code, message, at, times, recipient });
    },
    clear() {
      for (const mail of mails) remove(dir, mail.id);
      mails = [];
      failures = [];
      count = 0;
    },
    close: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}

const refusal = (plan) => (plan ? Object.assign(new Error(plan.message), { responseCode: plan.code }) : null);

function dropConnection(server, sessionId) {
  for (const connection of server.connections) if (connection.session?.id === sessionId) connection._socket.destroy();
}

function remove(dir, id) {
  if (!dir) return;
  for (const ending of ['eml', 'json']) rmSync(join(dir, `${id}.${ending}`), { force: true });
}

async function readFolder(dir) {
  mkdirSync(dir, { recursive: true });
  const mails = [];
  for (const name of readdirSync(dir).sort()) {
    if (!name.endsWith('.eml')) continue;
    const id = name.slice(0, -4);
    try {
      const { receivedAt, envelope } = JSON.parse(readFileSync(join(dir, `${id}.json`), 'utf8'));
      const raw = readFileSync(join(dir, name));
      mails.push(readCaught({ id, receivedAt, envelope, raw, parsed: await PostalMime.parse(raw) }));
    } catch {
      // Half-written when the machine stopped: its sender was never told 250 and will send it again.
      remove(dir, id);
    }
  }
  return mails;
}
