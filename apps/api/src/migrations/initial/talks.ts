export const talks = {
  up: /* sql */ `
    -- closes_at NULL means rolling: a standing pool.
    CREATE TABLE calls (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      series_id uuid,
      meetup_id uuid REFERENCES meetups (id) ON DELETE CASCADE,
      title text NOT NULL,
      description text NOT NULL DEFAULT '',
      formats jsonb NOT NULL,
      opens_at timestamptz,
      closes_at timestamptz,
      decision_days integer,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT calls_series FOREIGN KEY (series_id, community_id) REFERENCES series (id, community_id),
      CONSTRAINT calls_for_one CHECK (num_nonnulls(series_id, meetup_id) = 1),
      CONSTRAINT calls_closes_after_open CHECK (closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at)
    );
    CREATE INDEX calls_of_community ON calls (community_id, created_at DESC);

    CREATE TABLE proposals (
      id uuid PRIMARY KEY,
      call_id uuid NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      speaker_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      title text NOT NULL,
      level text NOT NULL CONSTRAINT proposals_level CHECK (level IN ('newbie', 'advanced')),
      assumptions text[] NOT NULL DEFAULT '{}',
      outcomes text[] NOT NULL DEFAULT '{}',
      format text NOT NULL,
      duration_minutes integer NOT NULL CONSTRAINT proposals_duration CHECK (duration_minutes BETWEEN 1 AND 720),
      abstract text NOT NULL DEFAULT '',
      outline text NOT NULL DEFAULT '',
      earlier_talks text NOT NULL DEFAULT '',
      bio text NOT NULL DEFAULT '',
      first_talk boolean NOT NULL DEFAULT false,
      relation text NOT NULL CONSTRAINT proposals_relation CHECK (relation IN ('builds', 'runs', 'has-read')),
      code_licence text NOT NULL DEFAULT '',
      open_source boolean NOT NULL DEFAULT true,
      state text NOT NULL DEFAULT 'draft' CONSTRAINT proposals_state CHECK (state IN (
        'draft', 'submitted', 'in-review', 'shortlisted', 'in-rehearsal', 'accepted', 'confirmed', 'scheduled', 'delivered',
        'waitlisted', 'rejected', 'withdrawn')),
      decision_released_at timestamptz,
      submitted_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT proposals_id_level UNIQUE (id, level),
      CONSTRAINT proposals_advanced_assumes CHECK (state = 'draft' OR level = 'newbie' OR cardinality(assumptions) > 0)
    );
    CREATE INDEX proposals_of_community ON proposals (community_id, state, submitted_at, id);
    CREATE INDEX proposals_of_call ON proposals (call_id, state);
    CREATE INDEX proposals_of_speaker ON proposals (speaker_id, updated_at DESC);

    CREATE TABLE proposal_events (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      proposal_id uuid NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
      actor_id uuid REFERENCES members (id) ON DELETE SET NULL,
      kind text NOT NULL,
      from_value text,
      to_value text,
      note text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX proposal_events_of ON proposal_events (proposal_id, id);

    CREATE TABLE reviews (
      id uuid PRIMARY KEY,
      proposal_id uuid NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
      reviewer_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      score integer NOT NULL CONSTRAINT reviews_score CHECK (score BETWEEN 1 AND 5),
      comment text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT reviews_one_each UNIQUE (proposal_id, reviewer_id)
    );

    -- Level rules 1 and 2: both foreign keys carry the level, so no code can put a talk under a meetup of the other level.
    -- Deferrable, so that re-levelling a meetup together with its sessions is one transaction (rule 3).
    CREATE TABLE sessions (
      id uuid PRIMARY KEY,
      slug text NOT NULL CONSTRAINT sessions_slug_key UNIQUE,
      meetup_id uuid NOT NULL,
      level text NOT NULL CONSTRAINT sessions_level CHECK (level IN ('newbie', 'advanced')),
      proposal_id uuid CONSTRAINT sessions_proposal_key UNIQUE,
      kind text NOT NULL CONSTRAINT sessions_kind CHECK (kind IN ('talk', 'keynote', 'break', 'lightning', 'open-space', 'qa', 'social')),
      title text NOT NULL,
      subtitle text NOT NULL DEFAULT '',
      abstract text NOT NULL DEFAULT '',
      assumptions text[] NOT NULL DEFAULT '{}',
      outcomes text[] NOT NULL DEFAULT '{}',
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      room text NOT NULL DEFAULT '',
      language text NOT NULL DEFAULT 'en',
      url text,
      source_key text,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT sessions_level_of_meetup FOREIGN KEY (meetup_id, level) REFERENCES meetups (id, level)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
      CONSTRAINT sessions_level_of_proposal FOREIGN KEY (proposal_id, level) REFERENCES proposals (id, level)
        DEFERRABLE INITIALLY IMMEDIATE,
      CONSTRAINT sessions_source_key UNIQUE (meetup_id, source_key),
      CONSTRAINT sessions_ends_after_start CHECK (ends_at > starts_at)
    );
    CREATE INDEX sessions_agenda ON sessions (meetup_id, starts_at, id);

    CREATE TABLE session_speakers (
      session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      position integer NOT NULL,
      member_id uuid REFERENCES members (id) ON DELETE SET NULL,
      name text NOT NULL,
      PRIMARY KEY (session_id, position)
    );
    CREATE INDEX session_speakers_member ON session_speakers (member_id);

    CREATE TABLE imports (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      created_by uuid REFERENCES members (id) ON DELETE SET NULL,
      series_id uuid REFERENCES series (id) ON DELETE SET NULL,
      filename text NOT NULL,
      format text NOT NULL CONSTRAINT imports_format CHECK (format IN ('xcal')),
      title text NOT NULL,
      time_zone text NOT NULL,
      state text NOT NULL CONSTRAINT imports_state CHECK (state IN ('preview', 'queued', 'running', 'done', 'failed')),
      done integer NOT NULL DEFAULT 0,
      total integer NOT NULL DEFAULT 0,
      days integer NOT NULL,
      rooms integer NOT NULL,
      warnings text[] NOT NULL DEFAULT '{}',
      -- What was asked for when it was run.
      wishes jsonb,
      result jsonb,
      error text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX imports_of_community ON imports (community_id, created_at DESC);

    CREATE TABLE import_items (
      import_id uuid NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      position integer NOT NULL,
      source_key text NOT NULL,
      track text NOT NULL,
      title text NOT NULL,
      level text NOT NULL CONSTRAINT import_items_level CHECK (level IN ('newbie', 'advanced')),
      doubt boolean NOT NULL,
      reasons text[] NOT NULL DEFAULT '{}',
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      data jsonb NOT NULL,
      PRIMARY KEY (import_id, position),
      CONSTRAINT import_items_source_key UNIQUE (import_id, source_key)
    );
  `,
  down: /* sql */ `
    DROP TABLE import_items, imports, session_speakers, sessions, reviews, proposal_events, proposals, calls;
  `,
};
