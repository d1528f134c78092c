// What the machine can do: Fastify and pg with nothing else. Reads run the very query of the product; an RSVP is three plain
// statements in one transaction (lock the seats, store the answer, store the notification), without a session, rules or queue.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const { databaseUrl, pool: max, reads } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max, keepAlive: true });
const app = Fastify();

for (const { path, name, text, values, all } of reads) {
  app.get(path, async () => {
    const { rows } = await pool.query({ name, text, values });
    return all ? rows : rows[0];
  });
}

const lock = {
  name: 'lock',
  text: `SELECT m.id, m.state, m.starts_at, s.capacity, s.going, s.opens_at, s.closes_at
         FROM meetups m JOIN meetup_seats s ON s.meetup_id = m.id WHERE m.slug = $1 FOR NO KEY UPDATE OF s`,
};
const store = {
  name: 'store',
  text: `INSERT INTO rsvps (meetup_id, member_id, status) VALUES ($1, $2, 'going')
         ON CONFLICT (meetup_id, member_id) DO NOTHING RETURNING status, changed_at, sequence`,
};
const tell = {
  name: 'tell',
  text: `INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, state)
         VALUES ('rsvp-confirmed', $1, $2, $3, $4, 'skipped') RETURNING id`,
};

app.put('/meetups/:slug/rsvp', async (request) => {
  const member = request.headers['x-member'];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const seats = (await client.query({ ...lock, values: [request.params.slug] })).rows[0];
    if (seats.capacity !== null && seats.going >= seats.capacity) throw new Error('full');
    const rsvp = (await client.query({ ...store, values: [seats.id, member] })).rows[0];
    const key = `rsvp:${seats.id}:${member}:${rsvp.sequence}`;
    await client.query({ ...tell, values: [member, seats.id, { sequence: rsvp.sequence }, key] });
    await client.query('COMMIT');
    return { status: rsvp.status, changedAt: rsvp.changed_at, seats: { ...seats, going: seats.going + 1 } };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
});

const seat = {
  name: 'seat',
  text: `SELECT r.status, r.guests, m.id FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE m.slug = $1 AND r.member_id = $2`,
};
const attend = {
  name: 'attend',
  text: `INSERT INTO attendances (id, meetup_id, member_id, recorded_at) VALUES (gen_random_uuid(), $1, $2, now())
         ON CONFLICT (meetup_id, member_id) DO UPDATE SET present = true RETURNING id`,
};
const note = {
  name: 'note',
  text: `INSERT INTO attendance_log (id, meetup_id, attendance_id, act, method, recorded_at, received_at)
         VALUES (gen_random_uuid(), $1, $2, 'check-in', 'name', now(), now())`,
};

app.put('/meetups/:slug/scan', async (request) => {
  const member = request.headers['x-member'];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const held = (await client.query({ ...seat, values: [request.params.slug, member] })).rows[0];
    const { id } = (await client.query({ ...attend, values: [held.id, member] })).rows[0];
    await client.query({ ...note, values: [held.id, id] });
    await client.query('COMMIT');
    return { id, status: held.status, guests: held.guests };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.on('disconnect', () => process.exit());
