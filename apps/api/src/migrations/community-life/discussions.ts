/**
 * `depth` and `parent_depth` make a reply to a reply impossible: a reply points to a comment of the same meetup and of depth 0.
 * A removed comment keeps its row for the replies to it, but no word of its text.
 */
export const discussions = {
  up: /* sql */ `
    CREATE TABLE comments (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      parent_id uuid,
      depth smallint NOT NULL GENERATED ALWAYS AS (CASE WHEN parent_id IS NULL THEN 0 ELSE 1 END) STORED,
      parent_depth smallint GENERATED ALWAYS AS (CASE WHEN parent_id IS NULL THEN NULL ELSE 0 END) STORED,
      -- NULL: the account is gone
      member_id uuid REFERENCES members (id) ON DELETE SET NULL,
      body text NOT NULL CONSTRAINT comments_length CHECK (char_length(body) <= 10000),
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      removed_at timestamptz,
      hidden_at timestamptz,
      -- NULL on a hidden one: by the number of its reports
      hidden_by uuid REFERENCES members (id) ON DELETE SET NULL,
      hidden_cause text CONSTRAINT comments_hidden_cause CHECK (hidden_cause IN ('reports', 'organiser')),
      hidden_reason text NOT NULL DEFAULT '',
      -- an organiser has looked and let it stay: reports alone do not hide it again
      kept_at timestamptz,
      CONSTRAINT comments_of_depth UNIQUE (id, meetup_id, depth),
      CONSTRAINT comments_one_level FOREIGN KEY (parent_id, meetup_id, parent_depth) REFERENCES comments (id, meetup_id, depth)
        ON DELETE CASCADE,
      CONSTRAINT comments_removed_is_empty CHECK (removed_at IS NULL OR body = ''),
      CONSTRAINT comments_hidden CHECK ((hidden_at IS NULL) = (hidden_cause IS NULL))
    );
    CREATE INDEX comments_of_meetup ON comments (meetup_id, depth, id DESC);
    CREATE INDEX comments_replies ON comments (parent_id, id) WHERE parent_id IS NOT NULL;
    CREATE INDEX comments_of_member ON comments (member_id, created_at) WHERE member_id IS NOT NULL;
    CREATE INDEX comments_fk_hidden_by ON comments (hidden_by) WHERE hidden_by IS NOT NULL;

    CREATE TABLE comment_reports (
      comment_id uuid NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
      reporter_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      kind text NOT NULL
        CONSTRAINT comment_reports_kind CHECK (kind IN ('spam', 'harassment', 'private-information', 'off-topic', 'other')),
      note text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL,
      decided_at timestamptz,
      decided_by uuid REFERENCES members (id) ON DELETE SET NULL,
      outcome text CONSTRAINT comment_reports_outcome CHECK (outcome IN ('hidden', 'kept')),
      PRIMARY KEY (comment_id, reporter_id),
      CONSTRAINT comment_reports_decided CHECK ((decided_at IS NULL) = (outcome IS NULL))
    );
    CREATE INDEX comment_reports_queue ON comment_reports (community_id, comment_id);
    CREATE INDEX comment_reports_open ON comment_reports (community_id, comment_id) WHERE decided_at IS NULL;
    CREATE INDEX comment_reports_of_member ON comment_reports (reporter_id, created_at);
    CREATE INDEX comment_reports_fk_decided_by ON comment_reports (decided_by) WHERE decided_by IS NOT NULL;
  `,
  down: /* sql */ `DROP TABLE comment_reports, comments;`,
};
