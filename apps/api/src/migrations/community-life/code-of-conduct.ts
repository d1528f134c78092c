/** Whoever becomes a member accepts what stands there at that moment, whichever statement makes them one. */
export const codeOfConduct = {
  up: /* sql */ `
    ALTER TABLE communities ADD COLUMN code_of_conduct_version integer NOT NULL DEFAULT 1;
    ALTER TABLE community_members ADD COLUMN code_of_conduct_version integer NOT NULL DEFAULT 1;
    CREATE INDEX community_members_joined ON community_members (community_id, joined_at, member_id);

    CREATE FUNCTION accept_code_of_conduct() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      SELECT code_of_conduct_version INTO NEW.code_of_conduct_version FROM communities WHERE id = NEW.community_id;
      RETURN NEW;
    END $$;
    CREATE TRIGGER community_members_accept BEFORE INSERT ON community_members
      FOR EACH ROW EXECUTE FUNCTION accept_code_of_conduct();
  `,
  down: /* sql */ `
    DROP TRIGGER community_members_accept ON community_members;
    DROP FUNCTION accept_code_of_conduct;
    DROP INDEX community_members_joined;
    ALTER TABLE community_members DROP COLUMN code_of_conduct_version;
    ALTER TABLE communities DROP COLUMN code_of_conduct_version;
  `,
};
