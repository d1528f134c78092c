// How the hot acts grow with the number of RSVPs in the database: each size is filled up from the one before, and each act is done
// one at a time, so that what is seen is its own time and not the queue before it.
import { randomUUID } from 'node:crypto';
import { goers, scans } from './depth.mjs';
import { put, quantile } from './load.mjs';

export const sizes = [1_000, 10_000, 100_000, 1_000_000];
const tries = 150;
const perMeetup = 2_000;

/** @returns a row per size: p50 in milliseconds of the list of meetups, an RSVP, a scan and a page of attendees. */
export async function growth({ client, base, community, people, organiser, meetups }) {
  const rows = [];
  for (const size of sizes) {
    await fillUp(client, { community, size, meetups });
    const [slug] = await meetups(client, {
      community,
      count: 1,
      prefix: `grow${size}`,
      visibility: 'unlisted',
      capacity: 100_000,
    });
    await client.query(
      `UPDATE meetups SET starts_at = now() + interval '30 minutes', ends_at = now() + interval '5 hours' WHERE slug = $1`,
      [slug],
    );
    const guests = await goers(client, { slug, count: tries });
    await client.query('VACUUM ANALYZE rsvps');
    await client.query('ANALYZE');
    const asOrganiser = { cookie: organiser.cookie };
    rows.push({
      rsvps: size,
      list: await p50(() => get(`${base}/api/v1/meetups?limit=50`)),
      rsvp: await p50((at) =>
        put({
          url: `${base}/api/v1/meetups/${slug}/rsvp`,
          headers: { cookie: people[at + 1].cookie, origin: base, 'content-type': 'application/json' },
          body: '{"status":"going"}',
        }),
      ),
      scan: await p50((at) => put(scans({ base, organiser, slug, guests: [guests[at]] })[0])),
      attendees: await p50(() => get(`${base}/api/v1/meetups/${slug}/rsvps?limit=50`, asOrganiser)),
      mine: await p50((at) => get(`${base}/api/v1/me/rsvps`, { cookie: people[at + 1].cookie })),
    });
  }
  return rows;
}

/** The rest of the RSVPs lie on past and coming meetups of the same community, `perMeetup` each. */
async function fillUp(client, { community, size, meetups }) {
  const { rows } = await client.query('SELECT count(*)::int AS count FROM rsvps');
  const missing = size - rows[0].count;
  if (missing <= 0) return;
  const slugs = await meetups(client, {
    community,
    count: Math.ceil(missing / perMeetup),
    prefix: `mass${randomUUID().slice(0, 8)}`,
    visibility: 'unlisted',
    capacity: 100_000,
  });
  await client.query(
    `INSERT INTO members (id, name, email, email_verified) SELECT gen_random_uuid(), 'Crowd ' || n, gen_random_uuid() || '@example.org', true
     FROM generate_series(1, greatest(0, $1 - (SELECT count(*)::int FROM members WHERE name LIKE 'Crowd %'))) n`,
    [perMeetup],
  );
  await client.query('ALTER TABLE rsvps DISABLE TRIGGER USER');
  await client.query(
    `INSERT INTO rsvps (meetup_id, member_id, status)
     SELECT m.id, p.id, 'going' FROM meetups m CROSS JOIN (SELECT id FROM members WHERE name LIKE 'Crowd %' LIMIT $2) p
     WHERE m.slug = ANY ($1) LIMIT $3`,
    [slugs, perMeetup, missing],
  );
  await client.query('ALTER TABLE rsvps ENABLE TRIGGER USER');
  await client.query(
    `UPDATE meetup_seats s SET going = n.going FROM (
       SELECT r.meetup_id, count(*)::int AS going FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE m.slug = ANY ($1) GROUP BY 1) n
     WHERE s.meetup_id = n.meetup_id`,
    [slugs],
  );
}

async function p50(act) {
  const took = [];
  for (let at = 0; at < tries; at++) {
    const before = performance.now();
    await act(at);
    took.push(performance.now() - before);
  }
  return Number(quantile(took.slice(20), 0.5).toFixed(2));
}

async function get(url, headers = {}) {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  await answer.text();
}
