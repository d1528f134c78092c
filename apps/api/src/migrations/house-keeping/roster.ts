/**
 * Two invariants that no code can break: nobody is on two shifts at once, at any meetups, and no shift has more people than places.
 * A sign-up carries the hours of its shift through its foreign key, so that both hold for hours that change as well.
 */
export const roster = {
  up: /* sql */ `
    -- gist has no "=" for uuid of its own
    CREATE EXTENSION IF NOT EXISTS btree_gist;

    CREATE TABLE shifts (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      duty text NOT NULL CONSTRAINT shifts_duty CHECK (duty IN ('host', 'chair', 'runner', 'door', 'av', 'other')),
      title text NOT NULL DEFAULT '',
      note text NOT NULL DEFAULT '',
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      places smallint NOT NULL DEFAULT 1,
      taken smallint NOT NULL DEFAULT 0,
      open_to text NOT NULL DEFAULT 'members' CONSTRAINT shifts_open_to CHECK (open_to IN ('members', 'volunteers')),
      leave_hours smallint NOT NULL DEFAULT 24 CONSTRAINT shifts_leave_hours CHECK (leave_hours BETWEEN 0 AND 720),
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT shifts_ends_after_start CHECK (ends_at > starts_at),
      CONSTRAINT shifts_never_overfull CHECK (places >= 1 AND taken BETWEEN 0 AND places),
      CONSTRAINT shifts_hours UNIQUE (id, starts_at, ends_at)
    );
    CREATE INDEX shifts_of ON shifts (meetup_id, starts_at, id);

    CREATE TABLE shift_signups (
      shift_id uuid NOT NULL,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      -- NULL: by oneself
      assigned_by uuid REFERENCES members (id) ON DELETE SET NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      -- when its holder was told of other hours
      moved_at timestamptz,
      PRIMARY KEY (shift_id, member_id),
      CONSTRAINT shift_signups_shift FOREIGN KEY (shift_id, starts_at, ends_at) REFERENCES shifts (id, starts_at, ends_at)
        ON UPDATE CASCADE ON DELETE CASCADE,
      -- deferrable: the shifts of one evening move together, and in between they may overlap
      CONSTRAINT shift_signups_no_collision EXCLUDE USING gist (member_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        DEFERRABLE INITIALLY IMMEDIATE
    );
    CREATE INDEX shift_signups_of_member ON shift_signups (member_id, starts_at, shift_id);
    CREATE INDEX shift_signups_soon ON shift_signups (starts_at);
    CREATE INDEX shift_signups_fk_assigned_by ON shift_signups (assigned_by) WHERE assigned_by IS NOT NULL;

    -- The update takes the lock of the shift, so the CHECK decides on the true number under any concurrency.
    CREATE FUNCTION shift_signups_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        UPDATE shifts SET taken = taken + 1 WHERE id = NEW.shift_id;
      ELSE
        UPDATE shifts SET taken = taken - 1 WHERE id = OLD.shift_id;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER shift_signups_counted AFTER INSERT OR DELETE ON shift_signups FOR EACH ROW EXECUTE FUNCTION shift_signups_count();

    -- Who is no member any more stands on no coming shift; the past stays as it was.
    CREATE FUNCTION shift_signups_leave() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM shift_signups x USING shifts s, meetups m
        WHERE x.member_id = OLD.member_id AND x.starts_at > now() AND s.id = x.shift_id AND m.id = s.meetup_id AND m.community_id = OLD.community_id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER shift_signups_left AFTER DELETE ON community_members FOR EACH ROW EXECUTE FUNCTION shift_signups_leave();
  `,
  // the extension stays: it may have been there before, and others may use it
  down: /* sql */ `
    DROP TRIGGER shift_signups_left ON community_members;
    DROP TABLE shift_signups, shifts;
    DROP FUNCTION shift_signups_count, shift_signups_leave;
  `,
};
