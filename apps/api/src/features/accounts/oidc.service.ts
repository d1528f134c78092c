import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { problems } from '../../platform/http/problems.ts';
import { AuthProvider } from './auth.provider.ts';
import { oidcProvider } from './better-auth.ts';
import { safeReturnTo } from './return-to.ts';

export interface Redirection {
  location: string;
  cookies: string[];
}

/** The page that explains a failed sign-in; the way on is kept. */
function failed(problem: 'oidc-unavailable' | 'oidc-failed', returnTo?: string | null): Redirection {
  const search = new URLSearchParams({ problem });
  const to = safeReturnTo(returnTo ?? undefined);
  if (to !== '/') search.set('returnTo', to);
  return { location: `/sign-in?${search}`, cookies: [] };
}

@Injectable()
export class OidcService {
  constructor(
    private readonly config: Config,
    private readonly provider: AuthProvider,
  ) {}

  /** Off to the provider. State, nonce and PKCE verifier lie in the database, bound to this browser by a signed cookie. */
  async start(returnTo: string | undefined): Promise<Redirection> {
    const auth = await this.#configured();
    if (!auth) return failed('oidc-unavailable', returnTo);
    const { headers, response } = await auth.api.signInSocial({
      body: {
        provider: oidcProvider,
        callbackURL: safeReturnTo(returnTo),
        errorCallbackURL: failed('oidc-failed', returnTo).location,
        disableRedirect: true,
      },
      headers: new Headers(),
      returnHeaders: true,
    });
    if (!response.url) return failed('oidc-unavailable', returnTo);
    return { location: response.url, cookies: headers.getSetCookie() };
  }

  /** Back from the provider: better-auth checks state, code, signature and nonce, and answers with a redirect and the session cookie. */
  async finish({ url, cookie }: { url: string; cookie: string | undefined }): Promise<Redirection> {
    const auth = await this.#configured();
    if (!auth) return failed('oidc-unavailable');
    const request = new Request(new URL(url, this.config.publicUrl), { headers: cookie ? { cookie } : {} });
    const response = await auth.handler(request);
    const location = response.headers.get('location');
    if (!location) return failed('oidc-failed');
    const target = new URL(location, this.config.publicUrl);
    if (target.origin !== new URL(this.config.publicUrl).origin) return failed('oidc-failed');
    const cookies = response.headers.getSetCookie();
    if (target.searchParams.has('error'))
      return { ...failed('oidc-failed', target.searchParams.get('returnTo')), cookies };
    return { location: target.pathname + target.search + target.hash, cookies };
  }

  async #configured() {
    if (!this.config.oidc) throw problems.raise('not-found');
    return this.provider.oidc();
  }
}
