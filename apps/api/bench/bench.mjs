// npm run bench -- [--json FILE] [--rounds N]: what the product does on this machine, each figure beside its floor of the same run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pickPort } from '../../../infra/local/processes.mjs';
import { openDatabase } from './database.mjs';
import { bareScans, feedPath, feedTag, fillDepth, scans } from './depth.mjs';
import { fill, meetups } from './fill.mjs';
import { growth } from './growth.mjs';
import { median, once, put, quantile, reads } from './load.mjs';
import { answers, ask, start, started, stop, stopAll } from './processes.mjs';
import { sampleMail } from './sample-mail.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    growth: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const rounds = Number(options.rounds);
const hotAnswers = 1500;
const [spreadMeetups, perMeetup] = [200, 8];
const bareMails = 1500;
const pool = 10;

const dir = mkdtempSync(join(tmpdir(), 'hallway-bench-'));
const json = (name, value) => {
  const file = join(dir, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};
const rows = [];
let grown;
const database = await openDatabase(dir);
const client = new pg.Client({ connectionString: database.url });

try {
  await client.connect();
  // only now: the build may have been made a moment ago
  const { sessionCookie } = await import('../dist/features/accounts/session-cookie.js');
  const { productQueries } = await import('./queries.mjs');
  const secret = randomBytes(32).toString('hex');
  const { community, people } = await fill(client, { listed: 500, members: hotAnswers + 200, secret, sessionCookie });
  const door = await fillDepth(client, { community, people, meetups });
  await client.query('ANALYZE');

  const { child: sink, smtpUrl } = await started(join(import.meta.dirname, 'sink.mjs'));
  const port = await pickPort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'production',
    HALLWAY_SECRET: secret,
    HALLWAY_RATE_LIMIT: '0',
    HALLWAY_LOG: 'error',
    DATABASE_URL: database.url,
    DATABASE_POOL: String(pool),
    SMTP_URL: smtpUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    HALLWAY_DATA_DIR: dir,
    ...(process.env.BENCH_REDIS_URL && { REDIS_URL: process.env.BENCH_REDIS_URL }),
  };
  const product = start(join(import.meta.dirname, '../dist/main.js'), [], env);
  await answers(`${base}/api/health/ready`, product);
  const queries = await productQueries({ slug: 'listed-250', limit: 50, full: door.id });
  const floorFile = json('floor.json', { databaseUrl: database.url, pool, reads: queries });
  const floor = await started(join(import.meta.dirname, 'floor.mjs'), [floorFile]);
  const bare = `http://127.0.0.1:${floor.port}`;

  for (const [name, path, floorPath] of [
    ['public meetup list, 50 of 500', '/api/v1/meetups?limit=50', '/meetups'],
    ['meetup page', '/api/v1/meetups/listed-250', '/meetups/listed-250'],
  ]) {
    await reads(base + path, 1);
    await reads(bare + floorPath, 1);
    await compare(
      name,
      () => reads(base + path, 3),
      () => reads(bare + floorPath, 3),
    );
  }

  const tag = await feedTag(base);
  const signedIn = { cookie: door.organiser.cookie };
  for (const [name, path, floorPath, options] of [
    ['feed of 500 meetups', feedPath, '/feed'],
    ['feed of 500 meetups, unchanged', feedPath, '/feed-version', { headers: { 'if-none-match': tag }, expected: 304 }],
    ['search over 100 000 meetups', '/api/v1/search?q=storage', '/search'],
    ['50 of 5 000 attendees', `/api/v1/meetups/${door.slug}/rsvps?limit=50`, '/attendees', { headers: signedIn }],
  ]) {
    await reads(base + path, 1, options);
    await compare(
      name,
      () => reads(base + path, 3, options),
      () => reads(bare + floorPath, 3),
    );
  }
  const unscanned = () => door.guests.splice(0, 400);
  await once(scans({ base, ...door, guests: unscanned() }));
  await compare(
    'check-in scan',
    () => once(scans({ base, ...door, guests: unscanned() })),
    () => once(bareScans({ bare, ...door, guests: unscanned() })),
  );

  let batch = 0;
  const productRequest = (slug, person) => ({
    url: `${base}/api/v1/meetups/${slug}/rsvp`,
    headers: { cookie: person.cookie, origin: base, 'content-type': 'application/json' },
    body: '{"status":"going"}',
  });
  const floorRequest = (slug, person) => ({
    url: `${bare}/meetups/${slug}/rsvp`,
    headers: { 'x-member': person.id, 'content-type': 'application/json' },
    body: '{"status":"going"}',
  });
  const planned = (count) =>
    meetups(client, { community, count, prefix: `rsvp${++batch}`, visibility: 'unlisted', capacity: 100_000 });
  const hot = async (toRequest, count = hotAnswers) => {
    const [slug] = await planned(1);
    return once(people.slice(0, count).map((person) => toRequest(slug, person)));
  };
  const spread = async (toRequest) => {
    const slugs = await planned(spreadMeetups);
    const requests = Array.from({ length: perMeetup }, (_, n) =>
      slugs.map((slug, at) => toRequest(slug, people[(at * perMeetup + n) % people.length])),
    );
    return once(requests.flat());
  };
  await hot(productRequest, 500);
  await hot(floorRequest, 500);
  await compare(
    'RSVP, one hot meetup',
    () => hot(productRequest),
    () => hot(floorRequest),
  );
  await compare(
    'RSVP, spread over 200 meetups',
    () => spread(productRequest),
    () => spread(floorRequest),
  );
  await stop(floor.child);

  // The RSVPs above have left rows in the outbox and jobs in the queue: the worker drains them.
  const mailer = await started(join(import.meta.dirname, 'bare-mailer.mjs'), [
    json('mail.json', { smtpUrl, mail: sampleMail() }),
  ]);
  const bareRate = async () => (await ask(mailer.child, bareMails)).rate;
  await ask(mailer.child, 200);
  const floorRates = [await bareRate()];
  const drained = await drain(env, sink);
  floorRates.push(await bareRate());
  const delays = await oneByOne({
    people: people.slice(hotAnswers, hotAnswers + 100),
    slug: (await planned(1))[0],
    productRequest,
    sink,
  });
  report({
    name: 'mails through outbox and BullMQ',
    unit: 'mails/s',
    value: drained.rate,
    floor: median(floorRates),
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    note: `p50 and p99: milliseconds from the answer of an RSVP to the mail's arrival, one at a time; drained ${drained.count}`,
  });
  if (options.growth) {
    grown = await growth({ client, base, community, people, organiser: door.organiser, meetups });
    console.table(grown);
  }
} finally {
  await client.end().catch(() => undefined);
  await stopAll();
  await database.close();
  rmSync(dir, { recursive: true, force: true });
}

if (options.json) {
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    postgres: database.description,
  };
  writeFileSync(
    options.json,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, rows, growth: grown }, null, 2)}\n`,
  );
}
process.exit();

/** Product and floor in turns, so that whatever else the machine does meets both; the median round counts. */
async function compare(name, measure, measureFloor) {
  const [mine, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(await measure());
    theirs.push(await measureFloor());
  }
  report({
    name,
    unit: 'req/s',
    value: median(mine.map(({ rate }) => rate)),
    floor: median(theirs.map(({ rate }) => rate)),
    p50: median(mine.map(({ p50 }) => p50)),
    p99: median(mine.map(({ p99 }) => p99)),
  });
}

async function drain(env, sink) {
  const before = (await ask(sink, 'count')).count;
  const { rows: open } = await client.query(`SELECT count(*)::int AS count FROM notifications WHERE state = 'pending'`);
  const total = open[0].count;
  const [from, to] = [Math.round(total * 0.1), Math.round(total * 0.95)];
  start(join(import.meta.dirname, '../dist/worker.js'), [], env);
  let first;
  for (const end = Date.now() + 60_000; ;) {
    const count = (await ask(sink, 'count')).count - before;
    const at = performance.now();
    if (!first && count >= from) first = { at, count };
    if (first && (count >= to || Date.now() > end)) {
      const rate = (count - first.count) / ((at - first.at) / 1000);
      // let the rest leave before the floor is measured again
      while ((await ask(sink, 'count')).count - before < total && Date.now() < end) await wait(50);
      return { rate, count };
    }
    if (Date.now() > end) throw new Error(`only ${count} of ${total} mails left within a minute`);
    await wait(10);
  }
}

async function oneByOne({ people, slug, productRequest, sink }) {
  const delays = [];
  await wait(500);
  for (const person of people) {
    const before = (await ask(sink, 'count')).count;
    await put(productRequest(slug, person));
    const answered = performance.now();
    while ((await ask(sink, 'count')).count === before) await wait(1);
    delays.push(performance.now() - answered);
  }
  return delays;
}

function report({ note, ...row }) {
  const round = (value) => Number(value.toFixed(value < 10 ? 2 : 0));
  const ratio = Number((row.value / row.floor).toFixed(2));
  const full = {
    name: row.name,
    value: round(row.value),
    unit: row.unit,
    floor: round(row.floor),
    ratio,
    p50: round(row.p50),
    p99: round(row.p99),
    ...(note && { note }),
  };
  rows.push(full);
  console.log(
    `${full.name.padEnd(34)} ${String(full.value).padStart(7)} ${full.unit.padEnd(8)} floor ${String(full.floor).padStart(7)}  ratio ${full.ratio.toFixed(2)}  p50 ${full.p50} ms  p99 ${full.p99} ms`,
  );
}
