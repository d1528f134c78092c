import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { sessionCookieFor } from './support/session-row.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let cookie: string;
let community: { id: string; slug: string };
let door: string;

beforeAll(async () => {
  app = await startTestApp();
  const organiser = await app.given.member();
  community = await app.given.community({ organiser });
  const meetup = await app.given.meetup({ community });
  door = `/api/v1/meetups/${meetup.slug}/door`;
  const { name, value } = await sessionCookieFor(app.database, organiser.id, app.config.secret);
  cookie = `${name}=${value}`;
  await app.database.pool.query(
    `WITH people AS (
       INSERT INTO members (id, name, email, email_verified)
         SELECT gen_random_uuid(), 'Person number ' || n, 'crowd-' || n || '@example.org', true FROM generate_series(1, 300) n RETURNING id)
     INSERT INTO rsvps (meetup_id, member_id, status) SELECT $1, id, 'going' FROM people`,
    [meetup.id],
  );
});
afterAll(() => app.close());

/** As it goes over the wire. */
const ask = (path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) =>
    get(app.url + path, { headers: { cookie, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    }).on('error', reject),
  );
const people = (json: Buffer) => JSON.parse(json.toString()).people.length;

describe('a long answer', () => {
  it('goes out compressed, as the caller can read it', async () => {
    const plain = await ask(door, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(people(plain.bytes)).toBe(300);
    const gzip = await ask(door, { 'accept-encoding': 'br, gzip' });
    expect(gzip.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('accept-encoding'),
    });
    expect(people(gunzipSync(gzip.bytes))).toBe(300);
    expect(gzip.bytes.length).toBeLessThan(plain.bytes.length * 0.5);
    expect((await ask(door, { 'accept-encoding': 'br, gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });

  it('says by a weak tag that it is the same in other bytes, and is not sent again', async () => {
    const path = `/api/openapi.json`;
    const [plain, gzip] = [await ask(path, {}), await ask(path, { 'accept-encoding': 'gzip' })];
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(plain.headers.etag).toMatch(/^"/);
    expect(gzip.headers.etag).toBe(`W/${plain.headers.etag}`);
    for (const encoding of ['gzip', 'identity']) {
      const again = await ask(path, { 'accept-encoding': encoding, 'if-none-match': gzip.headers.etag! });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }
  });
});

describe('a short answer', () => {
  it('goes out as it is', async () => {
    const { headers, bytes } = await ask(`/api/v1/communities/${community.slug}`, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.etag).toMatch(/^"/);
    expect(JSON.parse(bytes.toString()).slug).toBe(community.slug);
  });
});

describe('a compressed body sent to us', () => {
  it('is not unfolded', async () => {
    const answer = await fetch(`${app.url}/api/v1/sign-in/mail`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', origin: app.url },
      body: new Uint8Array([31, 139, 8, 0]),
    });
    expect(answer.status).toBe(400);
  });
});
