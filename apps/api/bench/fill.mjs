import { randomUUID } from 'node:crypto';

/** A busy site: what lists and pages read, and who answers. */
export async function fill(client, { listed, members, secret, sessionCookie }) {
  const community = randomUUID();
  await client.query(
    `INSERT INTO communities (id, slug, title, tagline, city, time_zone) VALUES ($1, 'bench', 'Bench community', 'Measured', 'Pune', 'Asia/Kolkata')`,
    [community],
  );
  const titles = ['Queues', 'Storage', 'Kernels', 'Networks', 'Compilers', 'Databases'];
  for (const title of titles)
    await client.query('INSERT INTO topics (id, slug, title) VALUES ($1, lower($2), $2)', [randomUUID(), title]);
  await meetups(client, { community, count: listed, prefix: 'listed', visibility: 'public', capacity: 60 });
  await client.query(
    `INSERT INTO meetup_topics (meetup_id, topic_id)
     SELECT m.id, t.id FROM meetups m CROSS JOIN topics t WHERE (hashtext(m.slug || t.slug) & 3) = 0`,
  );
  await client.query(
    `INSERT INTO sessions (id, meetup_id, level, slug, kind, title, starts_at, ends_at, room)
     SELECT gen_random_uuid(), m.id, m.level, m.slug || '-talk-' || n, 'talk', 'A talk of some length, number ' || n,
       m.starts_at + n * interval '20 minutes', m.starts_at + (n + 1) * interval '20 minutes', 'Room 1'
     FROM meetups m CROSS JOIN generate_series(0, 4) n WHERE m.slug LIKE 'listed-%'`,
  );
  const ids = Array.from({ length: members }, () => randomUUID());
  await client.query(
    `INSERT INTO members (id, name, email, email_verified) SELECT id, 'Member ' || n, 'member-' || n || '@example.org', true
     FROM unnest($1::uuid[]) WITH ORDINALITY AS m (id, n)`,
    [ids],
  );
  await client.query(
    `INSERT INTO auth_sessions (id, member_id, token, expires_at)
     SELECT gen_random_uuid(), id, 'bench-token-' || id, now() + interval '1 day' FROM unnest($1::uuid[]) AS m (id)`,
    [ids],
  );
  const people = ids.map((id) => ({
    id,
    cookie: sessionCookie(`bench-token-${id}`, { secret, secure: false }).split(';')[0],
  }));
  return { community, people };
}

/** Meetups a month ahead. @returns their slugs */
export async function meetups(client, { community, count, prefix, visibility, capacity }) {
  await client.query(
    `INSERT INTO meetups (id, community_id, slug, title, summary, description, level, format, state, visibility, starts_at, ends_at, time_zone,
       wall_start, wall_end, venue_name, venue_address, room, city, assumptions, outcomes, ical_uid, published_at)
     SELECT gen_random_uuid(), $1, $2 || '-' || n, 'Meetup number ' || n || ' on queues and storage', 'What happens between the two of them.',
       repeat('A paragraph of description that says what will be shown. ', 20), (ARRAY['newbie', 'advanced'])[1 + n % 2], 'talks', 'published', $3,
       date_trunc('hour', now()) + interval '30 days' + n * interval '1 hour', date_trunc('hour', now()) + interval '30 days' + (n + 3) * interval '1 hour',
       'Asia/Kolkata', '2030-01-01T18:30', '2030-01-01T21:30', 'Town hall', '1 Long Road', 'Room 1', 'Pune',
       ARRAY['You have run a queue in production once'], ARRAY['You can say why it stalls'], $2 || '-' || n || '@bench', now()
     FROM generate_series(1, $4::int) n`,
    [community, prefix, visibility, count],
  );
  await client.query('INSERT INTO meetup_seats (meetup_id, capacity) SELECT id, $2 FROM meetups WHERE slug LIKE $1', [
    `${prefix}-%`,
    capacity,
  ]);
  return Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`);
}
