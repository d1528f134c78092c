import { randomBytes } from 'node:crypto';
import { sessionCookie, sessionCookieName } from '../../src/features/accounts/session-cookie.ts';
import { newId } from '../../src/platform/database/new-id.ts';
import type { Store } from './given/store.ts';

/** Opens a session for this member by SQL, for an application in another process. @returns its cookie, for plain http. */
export async function sessionCookieFor(
  { pool }: Store,
  memberId: string,
  secret: string,
): Promise<{ name: string; value: string }> {
  const token = randomBytes(24).toString('base64url');
  await pool.query(
    `INSERT INTO auth_sessions (id, member_id, token, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
    [newId(), memberId, token],
  );
  const name = sessionCookieName(false);
  const pair = sessionCookie(token, { secret, secure: false }).split(';')[0]!;
  return { name, value: pair.slice(name.length + 1) };
}
