import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, outside identities and one-time secrets as better-auth wants them, and personal access tokens. */
export class Accounts1763700001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      CREATE TABLE auth_sessions (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        token text NOT NULL CONSTRAINT auth_sessions_token_key UNIQUE,
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX auth_sessions_member ON auth_sessions (member_id);
      CREATE INDEX auth_sessions_expires ON auth_sessions (expires_at);

      CREATE TABLE auth_accounts (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        provider_id text NOT NULL,
        account_id text NOT NULL,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text CONSTRAINT auth_accounts_no_passwords CHECK (password IS NULL),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT auth_accounts_identity UNIQUE (provider_id, account_id)
      );
      CREATE INDEX auth_accounts_member ON auth_accounts (member_id);

      CREATE TABLE auth_verifications (
        id uuid PRIMARY KEY,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX auth_verifications_identifier ON auth_verifications (identifier);
      CREATE INDEX auth_verifications_expires ON auth_verifications (expires_at);

      CREATE TABLE auth_rate_limits (
        key text PRIMARY KEY,
        hits integer NOT NULL,
        resets_at timestamptz NOT NULL
      );
      CREATE INDEX auth_rate_limits_resets ON auth_rate_limits (resets_at);

      CREATE TABLE access_tokens (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        name text NOT NULL,
        start text NOT NULL,
        hash bytea NOT NULL CONSTRAINT access_tokens_hash_key UNIQUE,
        scopes text[] NOT NULL
          CONSTRAINT access_tokens_scopes CHECK (scopes <@ ARRAY['read', 'write', 'organise'] AND cardinality(scopes) > 0),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX access_tokens_member ON access_tokens (member_id, created_at DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE access_tokens, auth_rate_limits, auth_verifications, auth_accounts, auth_sessions`,
    );
  }
}
