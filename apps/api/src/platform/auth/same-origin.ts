import type { Caller } from './caller.ts';

interface Sent {
  headers: { origin?: string; host?: string; 'sec-fetch-site'?: string | string[] };
}

/**
 * Whether a changing request was sent by our own pages. Browsers always send `Origin` with those; a request with a session cookie and
 * without any proof of origin is refused. Programs without a cookie need no proof, but a foreign page is refused even then (sign-in CSRF).
 */
export function isFromThisSite({ headers }: Sent, via: Caller['via'], publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin !== undefined) return origin === new URL(publicUrl).origin || hostOf(origin) === host;
  return site !== undefined || via === 'none';
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
