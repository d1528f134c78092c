/**
 * The token of an invitation is its id and a signature; nothing here can be turned into one. `invited_addresses` is kept for all
 * communities together and holds no address, only its keyed hash: what it says is whether one more mail may go there.
 */
export const invitations = {
  up: /* sql */ `
    CREATE TABLE invitations (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      meetup_id uuid REFERENCES meetups (id) ON DELETE CASCADE,
      -- NULL: a link, for whoever has it
      email text CONSTRAINT invitations_email_lower CHECK (email = lower(email)),
      address_hash bytea,
      role text CONSTRAINT invitations_role CHECK (role IN ('organiser', 'panellist', 'hackathon-lead', 'volunteer')),
      max_uses integer NOT NULL CONSTRAINT invitations_max_uses CHECK (max_uses BETWEEN 1 AND 500),
      used integer NOT NULL DEFAULT 0,
      created_by uuid REFERENCES members (id) ON DELETE SET NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      mail_state text CONSTRAINT invitations_mail_state CHECK (mail_state IN ('pending', 'sending', 'sent', 'failed', 'unknown', 'skipped')),
      mail_attempts integer NOT NULL DEFAULT 0,
      mail_claimed_at timestamptz,
      CONSTRAINT invitations_used CHECK (used BETWEEN 0 AND max_uses),
      -- a role goes to one known address, never to whoever finds a link
      CONSTRAINT invitations_link_or_mail CHECK (
        CASE WHEN email IS NULL THEN role IS NULL AND mail_state IS NULL AND address_hash IS NULL
             ELSE max_uses = 1 AND mail_state IS NOT NULL AND address_hash IS NOT NULL END)
    );
    CREATE INDEX invitations_of_community ON invitations (community_id, id DESC);
    CREATE INDEX invitations_fk_meetup ON invitations (meetup_id) WHERE meetup_id IS NOT NULL;
    CREATE INDEX invitations_fk_created_by ON invitations (created_by) WHERE created_by IS NOT NULL;
    CREATE INDEX invitations_to_mail ON invitations (id) WHERE mail_state IN ('pending', 'sending');
    CREATE UNIQUE INDEX invitations_one_open ON invitations (community_id, email, coalesce(meetup_id, community_id))
      WHERE email IS NOT NULL AND used = 0 AND revoked_at IS NULL;

    CREATE TABLE invitation_uses (
      invitation_id uuid NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      used_at timestamptz NOT NULL,
      PRIMARY KEY (invitation_id, member_id)
    );
    CREATE INDEX invitation_uses_member ON invitation_uses (member_id);

    CREATE TABLE invited_addresses (
      hash bytea PRIMARY KEY,
      mailed_at timestamptz,
      -- for which invitation; no foreign key, since this outlives it
      mailed_for uuid,
      refused_at timestamptz
    );
  `,
  down: /* sql */ `DROP TABLE invited_addresses, invitation_uses, invitations;`,
};
