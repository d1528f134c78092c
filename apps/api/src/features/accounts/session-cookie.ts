import { createHmac, timingSafeEqual } from 'node:crypto';

/** The longest browsers keep a cookie; what counts is the expiry in the database. */
const maxAgeSeconds = 400 * 24 * 3600;

/** Browsers accept a `__Secure-` cookie over https only. The name is better-auth's for the prefix `hallway`. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}hallway.session_token`;

export interface CookieSettings {
  secret: string;
  secure: boolean;
}

/** `Set-Cookie` value for a session token, signed the way better-auth signs it (HMAC-SHA-256, base64, after a dot). */
export function sessionCookie(token: string, { secret, secure }: CookieSettings): string {
  return `${sessionCookieName(secure)}=${encodeURIComponent(`${token}.${sign(token, secret)}`)}; ${attributes(secure, maxAgeSeconds)}`;
}

export const clearedSessionCookie = (secure: boolean): string =>
  `${sessionCookieName(secure)}=; ${attributes(secure, 0)}`;

/**
 * The session token of a `Cookie` header, or null when there is none or its signature is not ours.
 * Looks at nothing but the header, so that forged cookies cost no query.
 */
export function readSessionCookie(header: string | undefined, { secret, secure }: CookieSettings): string | null {
  const value = cookieValue(header, sessionCookieName(secure));
  if (!value) return null;
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const expected = Buffer.from(sign(token, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...rest] = pair.trim().split('=');
    if (key !== name) continue;
    try {
      return decodeURIComponent(rest.join('='));
    } catch {
      return null;
    }
  }
  return null;
}

const sign = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest('base64');

const attributes = (secure: boolean, maxAge: number) =>
  `Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
