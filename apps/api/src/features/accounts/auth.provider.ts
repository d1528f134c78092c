import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { type Auth, createAuth, oidcProvider } from './better-auth.ts';

/** better-auth, made on first use: once for mailed secrets, and once with the OIDC provider, which need not be up when Hallway starts. */
@Injectable()
export class AuthProvider {
  readonly #logger = new Logger('Auth');
  #plain: Auth | undefined;
  #withOidc: Promise<Auth | null> | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get auth(): Auth {
    return (this.#plain ??= this.#create());
  }

  /** Null when no provider is configured, or when it cannot be discovered now; the next call tries again. */
  async oidc(): Promise<Auth | null> {
    if (!this.config.oidc) return null;
    const attempt = (this.#withOidc ??= this.#discover());
    const auth = await attempt;
    if (!auth && this.#withOidc === attempt) this.#withOidc = undefined;
    return auth;
  }

  async #discover(): Promise<Auth | null> {
    const auth = this.#create(this.config.oidc);
    const { socialProviders } = await auth.$context;
    if (socialProviders.some((provider) => provider.id === oidcProvider)) return auth;
    this.#logger.warn(`The OIDC provider ${this.config.oidc?.issuer} could not be discovered.`);
    return null;
  }

  #create(oidc?: Config['oidc']): Auth {
    const { secret, publicUrl } = this.config;
    return createAuth({
      pool: this.database.pool,
      secret,
      publicUrl,
      oidc,
      now: () => this.clock.now(),
      warn: (message) => this.#logger.warn(message),
    });
  }
}
