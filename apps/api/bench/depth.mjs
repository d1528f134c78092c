// Rows beside the main ones: the door, a feed of 500 meetups, a search over 100 000, a list of 5 000 attendees.
import { randomUUID } from 'node:crypto';

export const feedPath = '/feeds/c/bench.ics';
const searched = 100_000;

/** An organiser, one meetup with 5 000 people going, and what can be searched. @returns what the rows need */
export async function fillDepth(client, { community, people, meetups }) {
  const [organiser] = people;
  await client.query(
    `INSERT INTO community_members (community_id, member_id, roles, code_of_conduct_accepted_at) VALUES ($1, $2, '{organiser}', now())`,
    [community, organiser.id],
  );
  const [slug] = await meetups(client, { community, count: 1, prefix: 'full', visibility: 'unlisted', capacity: 5000 });
  const { rows } = await client.query(
    `UPDATE meetups SET starts_at = now() - interval '10 minutes', ends_at = now() + interval '3 hours' WHERE slug = $1 RETURNING id`,
    [slug],
  );
  const guests = await goers(client, { slug, count: 5000 });
  await libraryOf(client, searched);
  return { organiser, slug, id: rows[0].id, guests };
}

/** So many members with a seat at that meetup. The engine is not asked: it is not what is measured. */
export async function goers(client, { slug, count }) {
  const { rows } = await client.query(
    `WITH new AS (
       INSERT INTO members (id, name, email, email_verified, directory_consent)
       SELECT gen_random_uuid(), 'Guest ' || n, gen_random_uuid() || '@example.org', true, true FROM generate_series(1, $2::int) n RETURNING id
     ), seated AS (
       INSERT INTO rsvps (meetup_id, member_id, status) SELECT (SELECT id FROM meetups WHERE slug = $1), id, 'going' FROM new RETURNING member_id
     ) SELECT member_id AS id FROM seated`,
    [slug, count],
  );
  return rows.map(({ id }) => id);
}

/** Meetups of other communities, in words that many share and words that few have. They lie a year back, outside the other rows' lists. */
async function libraryOf(client, count) {
  await client.query(
    `INSERT INTO communities (id, slug, title, time_zone) SELECT gen_random_uuid(), 'library-' || n, 'Library ' || n, 'UTC' FROM generate_series(1, 100) n`,
  );
  await client.query('ALTER TABLE meetups DISABLE TRIGGER USER');
  await client.query(
    `INSERT INTO meetups (id, community_id, slug, title, summary, description, level, format, state, starts_at, ends_at, time_zone, wall_start, wall_end,
       city, assumptions, ical_uid, published_at)
     SELECT gen_random_uuid(), c.id, 'library-' || g, w.subject || ' ' || w.matter || ' evening ' || g, 'An evening on ' || w.matter,
       repeat('We talk about ' || w.matter || ' and about how it is run in production. ', 8), (ARRAY['newbie', 'advanced'])[1 + g / 7 % 2], 'talks',
       'published', s.at, s.at + interval '2 hours', 'UTC', to_char(s.at, 'YYYY-MM-DD"T"HH24:MI'), to_char(s.at + interval '2 hours', 'YYYY-MM-DD"T"HH24:MI'),
       (ARRAY['Pune', 'Brussels', 'Toronto'])[1 + g % 3], ARRAY['You have run ' || w.matter || ' once'], 'library-' || g || '@bench', now()
     FROM generate_series(1, $1::int) g
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM communities WHERE slug LIKE 'library-%') c ON c.n = 1 + g % 100,
     LATERAL (SELECT now() - interval '400 days' - g * interval '9 minutes' AS at) s,
     LATERAL (SELECT (ARRAY['Kubernetes', 'Ceph', 'Rust', 'Python', 'OpenStack', 'Observability', 'Postgres', 'Linux'])[1 + g % 8] AS subject,
       (ARRAY['kernel', 'storage', 'network', 'scheduler', 'cluster', 'compiler', 'memory', 'latency', 'cache', 'queue', 'proxy'])[1 + g % 11] AS matter) w`,
    [count],
  );
  await client.query('ALTER TABLE meetups ENABLE TRIGGER USER');
  await client.query(`ANALYZE`);
  for (let from = 0; from < count; from += 10_000)
    await client.query(
      `SELECT search_put_meetups(array_agg(id)) FROM (SELECT id FROM meetups WHERE slug LIKE 'library-%' ORDER BY slug OFFSET $1 LIMIT 10000) part`,
      [from],
    );
  await client.query(`VACUUM ANALYZE search_documents`);
}

/** One scan each of people nobody has scanned. */
export const scans = ({ base, organiser, slug, guests }) =>
  guests.map((memberId) => ({
    method: 'POST',
    url: `${base}/api/v1/meetups/${slug}/door/acts`,
    headers: { cookie: organiser.cookie, origin: base, 'content-type': 'application/json' },
    body: JSON.stringify({
      device: 'bench',
      sentAt: new Date().toISOString(),
      acts: [{ id: randomUUID(), act: 'check-in', at: new Date().toISOString(), memberId }],
    }),
  }));

export const bareScans = ({ bare, slug, guests }) =>
  guests.map((memberId) => ({
    method: 'PUT',
    url: `${bare}/meetups/${slug}/scan`,
    headers: { 'x-member': memberId, 'content-type': 'application/json' },
    body: '{}',
  }));

/** The etag of the feed as it is now, for asking whether there is news. */
export async function feedTag(base) {
  const answer = await fetch(base + feedPath);
  await answer.text();
  return answer.headers.get('etag');
}
