import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://h@localhost/h',
  HALLWAY_SECRET: 'd9f2c41be07a4f6f9a52d9f2c41be07a',
};

describe('the configuration', () => {
  it('needs no more than a database and a secret', () => {
    expect(loadConfig(production)).toMatchObject({
      mode: 'production',
      demo: false,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      redisUrl: undefined,
      oidc: undefined,
    });
  });

  it('takes mail where it is told to, under the name of the site unless another is given', () => {
    expect(loadConfig(production)).toMatchObject({ inboundDomain: undefined, inboundSmtp: undefined });
    const listening = { ...production, PUBLIC_URL: 'https://hallway.example.org', INBOUND_SMTP_PORT: '2525' };
    expect(loadConfig(listening)).toMatchObject({ inboundDomain: 'hallway.example.org', inboundSmtp: { port: 2525 } });
    expect(loadConfig({ ...production, INBOUND_MAIL_DOMAIN: 'In.Example.org' })).toMatchObject({
      inboundDomain: 'in.example.org',
      inboundSmtp: undefined,
    });
  });

  it('takes an empty setting for a missing one', () => {
    expect(loadConfig({ ...production, REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: undefined, port: 3000 });
  });

  it.each([
    ['', 'a missing secret'],
    ['short', 'a short secret'],
    ['change-me-change-me-change-me-change-me', 'a placeholder'],
  ])('does not start in production with %j (%s)', (secret) => {
    expect(() => loadConfig({ ...production, HALLWAY_SECRET: secret })).toThrow(ConfigError);
  });

  it.each([
    [{ DATABASE_URL: undefined }, 'The setting DATABASE_URL is missing.'],
    [{ DATABASE_URL: 'mysql://x' }, 'The setting DATABASE_URL is not usable: must begin with postgres://.'],
    [
      { OIDC_ISSUER: 'https://id.example' },
      'The settings OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET only work together.',
    ],
    [
      { INBOUND_SMTP_TLS_KEY: '/etc/key.pem' },
      'The settings INBOUND_SMTP_TLS_CERT and INBOUND_SMTP_TLS_KEY only work together.',
    ],
    [
      { INBOUND_BOUNCES: '1' },
      'The setting INBOUND_BOUNCES needs INBOUND_MAIL_DOMAIN: reports come to addresses of that domain.',
    ],
    [{ INBOUND_MAIL_DOMAIN: 'a b' }, 'The setting INBOUND_MAIL_DOMAIN is not usable: must be a host name.'],
  ])('says in one sentence what is wrong with %j', (change, sentence) => {
    expect(() => loadConfig({ ...production, ...change })).toThrow(sentence);
  });
});
