import { describe, expect, it } from '@jest/globals';
import { clearedSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.ts';

const settings = { secret: 'a secret of the server', secure: false };
const asSent = (setCookie: string) => setCookie.split(';')[0]!;

describe('the session cookie', () => {
  it('gives back the token it was made from, beside other cookies', () => {
    const cookie = asSent(sessionCookie('abc.DEF', settings));
    expect(readSessionCookie(`theme=dark; ${cookie}; x=1`, settings)).toBe('abc.DEF');
  });

  it('is refused with another secret, another token or a broken signature', () => {
    const cookie = asSent(sessionCookie('token', settings));
    expect(readSessionCookie(cookie, { ...settings, secret: 'another' })).toBeNull();
    expect(readSessionCookie(cookie.replace('=token', '=tokem'), settings)).toBeNull();
    expect(readSessionCookie(cookie.slice(0, -4), settings)).toBeNull();
  });

  it.each([
    undefined,
    '',
    'hallway.session_token',
    'hallway.session_token=',
    'hallway.session_token=%E0%A4%A',
    'hallway.session_token=.x',
  ])('reads %p as signed out', (header) => expect(readSessionCookie(header, settings)).toBeNull());

  it('is kept from scripts and from other sites, and from plain http where the site has https', () => {
    expect(sessionCookie('t', settings)).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(sessionCookie('t', { ...settings, secure: true })).toMatch(
      /^__Secure-hallway.*; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(clearedSessionCookie(true)).toContain('Max-Age=0');
  });
});
