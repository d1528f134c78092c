export const hackathons = {
  up: /* sql */ `
    CREATE TABLE projects (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      name text NOT NULL,
      description text NOT NULL DEFAULT '',
      repository_url text NOT NULL DEFAULT '',
      forge text NOT NULL CONSTRAINT projects_forge CHECK (forge IN ('github', 'gitlab', 'forgejo', 'gerrit', 'mail', 'other')),
      setup text NOT NULL DEFAULT '',
      licence text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT projects_name_key UNIQUE (meetup_id, name),
      CONSTRAINT projects_of_meetup UNIQUE (id, meetup_id)
    );

    CREATE TABLE tasks (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL,
      project_id uuid NOT NULL,
      number integer NOT NULL,
      title text NOT NULL,
      description text NOT NULL DEFAULT '',
      level text NOT NULL CONSTRAINT tasks_level CHECK (level IN ('newbie', 'advanced')),
      link text,
      skills text[] NOT NULL DEFAULT '{}',
      reviewed_by uuid REFERENCES members (id) ON DELETE SET NULL,
      state text NOT NULL DEFAULT 'open' CONSTRAINT tasks_state CHECK (state IN ('open', 'claimed', 'patch-submitted', 'merged', 'closed')),
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT tasks_project FOREIGN KEY (project_id, meetup_id) REFERENCES projects (id, meetup_id) ON DELETE CASCADE,
      CONSTRAINT tasks_number_key UNIQUE (meetup_id, number)
    );
    CREATE INDEX tasks_of_project ON tasks (project_id, number);

    CREATE TABLE claims (
      id uuid PRIMARY KEY,
      task_id uuid NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      claimed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      end_reason text CONSTRAINT claims_end_reason CHECK (end_reason IN ('released', 'expired', 'patch', 'taken-back'))
    );
    CREATE UNIQUE INDEX claims_one_active ON claims (task_id) WHERE ended_at IS NULL;
    CREATE INDEX claims_expiring ON claims (expires_at) WHERE ended_at IS NULL;
    CREATE INDEX claims_of_member ON claims (member_id, claimed_at DESC);

    CREATE TABLE patches (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      task_id uuid NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
      number integer NOT NULL,
      title text NOT NULL,
      submitter_id uuid REFERENCES members (id) ON DELETE SET NULL,
      state text NOT NULL CONSTRAINT patches_state CHECK (state IN (
        'submitted', 'in-review', 'changes-requested', 'approved', 'merged', 'rejected', 'abandoned', 'superseded')),
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT patches_number_key UNIQUE (meetup_id, number)
    );
    CREATE INDEX patches_board ON patches (meetup_id, state, updated_at DESC);
    CREATE INDEX patches_of_task ON patches (task_id, number);
    CREATE INDEX patches_of_submitter ON patches (submitter_id, updated_at DESC);

    CREATE TABLE patch_revisions (
      id uuid PRIMARY KEY,
      patch_id uuid NOT NULL REFERENCES patches (id) ON DELETE CASCADE,
      number integer NOT NULL,
      source text NOT NULL CONSTRAINT patch_revisions_source CHECK (source IN ('upload', 'paste', 'mail', 'forge')),
      cover_letter text NOT NULL DEFAULT '',
      content_hash text NOT NULL,
      raw text NOT NULL,
      submitted_by uuid REFERENCES members (id) ON DELETE SET NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT patch_revisions_number_key UNIQUE (patch_id, number),
      CONSTRAINT patch_revisions_content_key UNIQUE (patch_id, content_hash)
    );

    CREATE TABLE patch_commits (
      id uuid PRIMARY KEY,
      revision_id uuid NOT NULL REFERENCES patch_revisions (id) ON DELETE CASCADE,
      position integer NOT NULL,
      subject text NOT NULL,
      author_name text NOT NULL,
      author_email text NOT NULL,
      authored_at timestamptz,
      body text NOT NULL DEFAULT '',
      message_id text,
      diff text NOT NULL,
      additions integer NOT NULL,
      deletions integer NOT NULL,
      files integer NOT NULL,
      CONSTRAINT patch_commits_position_key UNIQUE (revision_id, position)
    );

    CREATE TABLE patch_reviews (
      id uuid PRIMARY KEY,
      patch_id uuid NOT NULL REFERENCES patches (id) ON DELETE CASCADE,
      revision_id uuid NOT NULL REFERENCES patch_revisions (id) ON DELETE CASCADE,
      reviewer_id uuid REFERENCES members (id) ON DELETE SET NULL,
      verdict text NOT NULL CONSTRAINT patch_reviews_verdict CHECK (verdict IN ('comment', 'approve', 'request-changes', 'reject')),
      comment text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX patch_reviews_of ON patch_reviews (patch_id, created_at);

    CREATE TABLE patch_events (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      patch_id uuid NOT NULL REFERENCES patches (id) ON DELETE CASCADE,
      actor_id uuid REFERENCES members (id) ON DELETE SET NULL,
      from_state text,
      to_state text NOT NULL,
      note text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX patch_events_of ON patch_events (patch_id, id);
  `,
  down: /* sql */ `
    DROP TABLE patch_events, patch_reviews, patch_commits, patch_revisions, patches, claims, tasks, projects;
  `,
};
