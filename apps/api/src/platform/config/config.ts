import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HALLWAY_DEMO: flag,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: flag,
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional(),
  HALLWAY_QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('hallway'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp://')
    .default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().min(3).default('Hallway <hallway@localhost>'),
  INBOUND_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a host name')
    .optional(),
  INBOUND_BOUNCES: flag,
  INBOUND_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  INBOUND_SMTP_HOST: z.string().default('0.0.0.0'),
  INBOUND_SMTP_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  INBOUND_SMTP_TLS_CERT: z.string().optional(),
  INBOUND_SMTP_TLS_KEY: z.string().optional(),
  MAIL_REPLY_TO: z.string().min(3).optional(),
  HALLWAY_SECRET: z.string().default(''),
  HALLWAY_DATA_DIR: z.string().default('.data'),
  HALLWAY_WEB_DIR: z.string().optional(),
  HALLWAY_RATE_LIMIT: z.coerce.number().int().min(0).default(1200),
  HALLWAY_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  INBOX_URL: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
});

/** A mistake of whoever runs the server; its message is one sentence, fit to be printed alone. */
export class ConfigError extends Error {}

export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface InboundSmtpConfig {
  /** 0: a free one. */
  port: number;
  host: string;
  /** Mails per minute and peer; 0 switches the limit off. */
  perMinute: number;
  /** Files in PEM; without them there is no STARTTLS. */
  tls: { cert: string; key: string } | undefined;
}

/** Everything the process may know from outside, parsed once. Inject the class itself. */
export class Config {
  readonly mode: 'production' | 'development' | 'test';
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin without a slash at the end. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | undefined;
  /** Keeps the queues of several installations apart that share one Redis. */
  readonly queuePrefix: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Behind the @ of the addresses under which mail is taken; undefined where none is. */
  readonly inboundDomain: string | undefined;
  /** Whether mails leave with a sender of the envelope under that domain, so that reports on them come here. */
  readonly inboundBounces: boolean;
  readonly inboundSmtp: InboundSmtpConfig | undefined;
  /** Where answers to mails go; without it to `mailFrom`. */
  readonly mailReplyTo: string | undefined;
  readonly secret: string;
  readonly dataDir: string;
  readonly webDir: string;
  /** Requests per minute and address; 0 switches the limit off. */
  readonly rateLimit: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where the demo's caught mails can be read. */
  readonly inboxUrl: string | undefined;
  readonly oidc: OidcConfig | undefined;

  constructor(values: { [K in keyof Config]: Config[K] }) {
    Object.assign(this, values);
  }
}

const placeholders = /^(change|replace|secret|placeholder|example|xxx|todo)/i;

/** @throws ConfigError with one sentence naming the variable and what is wrong with it. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = issue.path.join('.');
    throw new ConfigError(
      given[name] === undefined
        ? `The setting ${name} is missing.`
        : `The setting ${name} is not usable: ${issue.message}.`,
    );
  }
  const values = parsed.data;
  const mode = values.NODE_ENV;
  return new Config({
    mode,
    demo: values.HALLWAY_DEMO,
    port: values.PORT,
    host: values.HOST,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    redisUrl: values.REDIS_URL,
    queuePrefix: values.HALLWAY_QUEUE_PREFIX,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    ...inbound(values),
    mailReplyTo: values.MAIL_REPLY_TO,
    secret: checkedSecret(values.HALLWAY_SECRET, mode),
    dataDir: resolve(values.HALLWAY_DATA_DIR),
    webDir: resolve(values.HALLWAY_WEB_DIR ?? join(import.meta.dirname, '../../../../web/dist')),
    rateLimit: values.HALLWAY_RATE_LIMIT,
    logLevel: values.HALLWAY_LOG ?? (mode === 'test' ? 'silent' : 'info'),
    inboxUrl: values.INBOX_URL,
    oidc: oidc(values),
  });
}

function checkedSecret(secret: string, mode: Config['mode']): string {
  if (mode !== 'production') return secret || 'development-only-secret-of-hallway-not-for-production';
  if (secret.length < 32 || placeholders.test(secret)) {
    throw new ConfigError('The setting HALLWAY_SECRET must be a random text of at least 32 characters in production.');
  }
  return secret;
}

function inbound(
  values: z.output<typeof environment>,
): Pick<Config, 'inboundDomain' | 'inboundBounces' | 'inboundSmtp'> {
  const { INBOUND_MAIL_DOMAIN: domain, INBOUND_SMTP_PORT: port, PUBLIC_URL: publicUrl } = values;
  const { INBOUND_SMTP_TLS_CERT: cert, INBOUND_SMTP_TLS_KEY: key } = values;
  if (!cert !== !key)
    throw new ConfigError('The settings INBOUND_SMTP_TLS_CERT and INBOUND_SMTP_TLS_KEY only work together.');
  const { INBOUND_SMTP_HOST: host, INBOUND_SMTP_PER_MINUTE: perMinute } = values;
  if (values.INBOUND_BOUNCES && domain === undefined)
    throw new ConfigError(
      'The setting INBOUND_BOUNCES needs INBOUND_MAIL_DOMAIN: reports come to addresses of that domain.',
    );
  return {
    inboundBounces: values.INBOUND_BOUNCES,
    inboundDomain:
      domain?.toLowerCase() ??
      (port === undefined ? undefined : publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname),
    inboundSmtp:
      port === undefined ? undefined : { port, host, perMinute, tls: cert && key ? { cert, key } : undefined },
  };
}

function oidc(values: z.output<typeof environment>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    throw new ConfigError('The settings OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET only work together.');
  }
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name };
}
