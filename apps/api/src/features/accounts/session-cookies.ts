import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import type { Reply } from '../../platform/http/http-types.ts';
import { clearedSessionCookie, readSessionCookie, sessionCookie, type CookieSettings } from './session-cookie.ts';

/** The session cookie with this site's secret; `Secure` where the site is served by https. */
@Injectable()
export class SessionCookies {
  readonly #settings: CookieSettings;

  constructor(config: Config) {
    this.#settings = { secret: config.secret, secure: config.publicUrl.startsWith('https://') };
  }

  read(cookieHeader: string | undefined): string | null {
    return readSessionCookie(cookieHeader, this.#settings);
  }

  /** A `Set-Cookie` value. */
  issue(token: string): string {
    return sessionCookie(token, this.#settings);
  }

  set(reply: Reply, token: string): void {
    reply.header('set-cookie', this.issue(token));
  }

  clear(reply: Reply): void {
    reply.header('set-cookie', clearedSessionCookie(this.#settings.secure));
  }
}
