import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { emailOTP, genericOAuth, magicLink } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { OidcConfig } from '../../platform/config/config.ts';
import { newId } from '../../platform/database/new-id.ts';

export const secretLifetimeMinutes = 15;
export const sessionLifetimeDays = 30;
export const oidcProvider = 'oidc';
const codeTries = 3;

export interface AuthSettings {
  pool: Pool;
  secret: string;
  publicUrl: string;
  oidc?: OidcConfig;
  now: () => Date;
  warn: (message: string) => void;
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * better-auth on our tables. It keeps sessions, one-time secrets and outside identities; its own HTTP routes stay closed except for the
 * OIDC callback, because our endpoints carry the contract, the limits and the one mail with link and code.
 */
export function createAuth({ pool, secret, publicUrl, oidc, now, warn }: AuthSettings) {
  return betterAuth({
    appName: 'Hallway',
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => warn(message) },
    onAPIError: { errorURL: '/sign-in' },
    user: { modelName: 'members', fields: { emailVerified: 'email_verified', ...stamps } },
    session: {
      modelName: 'auth_sessions',
      fields: {
        userId: 'member_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
      expiresIn: sessionLifetimeDays * 24 * 3600,
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        userId: 'member_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'auth_verifications', fields: { expiresAt: 'expires_at', ...stamps } },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, name: presentableName(user.name) } }) } },
      session: { create: { before: async (session) => ({ data: { ...session, ...lifeOfSession(now()) } }) } },
      // Nothing is ever fetched from the provider again, so its tokens are not kept.
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
    },
    advanced: {
      cookiePrefix: 'hallway',
      useSecureCookies: publicUrl.startsWith('https://'),
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: secretLifetimeMinutes * 60,
        sendMagicLink: async ({ token, metadata }) => (metadata as LinkMetadata).receive(token),
      }),
      emailOTP({
        otpLength: 6,
        expiresIn: secretLifetimeMinutes * 60,
        allowedAttempts: codeTries,
        // Six digits have few values: keyed, so that a stolen table does not give the codes away.
        storeOTP: {
          hash: async (code) => createHmac('sha256', secret).update(`sign-in-code:${code}`).digest('base64url'),
        },
        sendVerificationOTP: async () => {},
      }),
      genericOAuth({ config: oidc ? [oidcSettings(oidc)] : [] }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Hands the plain token of a link to whoever asked for it, as better-auth gives it to a mailing function only. */
export interface LinkMetadata extends Record<string, unknown> {
  receive: (token: string) => void;
}

/** By our clock, which is the one that ends it. */
const lifeOfSession = (now: Date) => ({ createdAt: now, updatedAt: now, expiresAt: sessionEnd(now) });

export const sessionEnd = (lastSeen: Date): Date => new Date(lastSeen.getTime() + sessionLifetimeDays * 24 * 3600_000);

const oidcSettings = ({ issuer, clientId, clientSecret, name }: OidcConfig) => ({
  providerId: oidcProvider,
  name,
  discoveryUrl: `${issuer}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'email', 'profile'],
  requireIdTokenVerification: true,
  requireEmailVerification: true,
});

const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

/** Outside providers send what they like; the address is never used as a name, since names are public. */
export function presentableName(name: string | undefined | null): string {
  return (
    name
      ?.normalize('NFC')
      .replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .trim()
      .slice(0, 120) || 'New member'
  );
}
