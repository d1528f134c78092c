import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createAuth, presentableName } from './better-auth.ts';
import { sessionCookieName } from './session-cookie.ts';

const secret = 'k3Jr8Qw1Zx5Vb7Nm2Lp9Td4Hs6Fg0Cy3';

const authAt = (publicUrl: string) =>
  createAuth({ pool: new pg.Pool(), secret, publicUrl, now: () => new Date(), warn: () => {} });

describe('better-auth with our settings', () => {
  it.each([
    ['https://hallway.example', true],
    ['http://localhost:3000', false],
  ])('writes the session cookie that we read, at %s', async (publicUrl, secure) => {
    const { name, attributes } = (await authAt(publicUrl).$context).authCookies.sessionToken;
    expect(name).toBe(sessionCookieName(secure));
    expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure });
  });
});

describe('a name from outside', () => {
  it.each([
    ['  Ada\n Lovelace ', 'Ada Lovelace'],
    ['ज़ोया', 'ज़ोया'.normalize('NFC')],
    ['x\u0000y', 'x y'],
    ['', 'New member'],
    [undefined, 'New member'],
    ['a'.repeat(500), 'a'.repeat(120)],
  ])('%j becomes %j', (given, shown) => expect(presentableName(given)).toBe(shown));
});
