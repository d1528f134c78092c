export const accountsAndCommunities = {
  up: /* sql */ `
    CREATE TABLE members (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      email text NOT NULL CONSTRAINT members_email_key UNIQUE CONSTRAINT members_email_lower CHECK (email = lower(email)),
      email_verified boolean NOT NULL DEFAULT false,
      image text,
      bio text NOT NULL DEFAULT '',
      site_admin boolean NOT NULL DEFAULT false,
      locale text NOT NULL DEFAULT 'en',
      time_zone text NOT NULL DEFAULT 'UTC',
      directory_consent boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE communities (
      id uuid PRIMARY KEY,
      slug text NOT NULL CONSTRAINT communities_slug_key UNIQUE,
      title text NOT NULL,
      tagline text NOT NULL DEFAULT '',
      description text NOT NULL DEFAULT '',
      code_of_conduct text NOT NULL DEFAULT '',
      city text NOT NULL DEFAULT '',
      country text NOT NULL DEFAULT '',
      time_zone text NOT NULL,
      accent text,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE community_members (
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      roles text[] NOT NULL DEFAULT '{}'
        CONSTRAINT community_members_roles CHECK (roles <@ ARRAY['organiser', 'panellist', 'hackathon-lead', 'volunteer']),
      code_of_conduct_accepted_at timestamptz NOT NULL,
      joined_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (community_id, member_id)
    );
    CREATE INDEX community_members_member ON community_members (member_id);

    CREATE TABLE topics (
      id uuid PRIMARY KEY,
      slug text NOT NULL CONSTRAINT topics_slug_key UNIQUE,
      title text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE audit_log (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      actor_id uuid REFERENCES members (id) ON DELETE SET NULL,
      community_id uuid REFERENCES communities (id) ON DELETE CASCADE,
      act text NOT NULL,
      object_type text NOT NULL,
      object_id text NOT NULL,
      details jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX audit_log_community ON audit_log (community_id, id DESC);

    CREATE TABLE idempotency_keys (
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      key text NOT NULL,
      route text NOT NULL,
      request_hash text NOT NULL,
      status integer,
      body text,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (member_id, key)
    );
    CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);
  `,
  down: /* sql */ `
    DROP TABLE idempotency_keys, audit_log, topics, community_members, communities, members;
  `,
};
