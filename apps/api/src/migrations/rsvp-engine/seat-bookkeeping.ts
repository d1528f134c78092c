/**
 * The counters of `meetup_seats` follow every change of `rsvps`, whoever makes it: the engine, an import, or somebody at a psql prompt.
 * The update takes the row's lock, so the CHECK `meetup_seats_never_oversold` decides on the true number under any concurrency.
 */
export const seatBookkeeping = {
  up: /* sql */ `
    CREATE FUNCTION rsvps_count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.meetup_id <> NEW.meetup_id) THEN
        UPDATE meetup_seats
          SET going = going - (OLD.status = 'going')::int, waitlisted = waitlisted - (OLD.status = 'waitlisted')::int
          WHERE meetup_id = OLD.meetup_id;
      END IF;
      IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND OLD.meetup_id <> NEW.meetup_id) THEN
        UPDATE meetup_seats
          SET going = going + (NEW.status = 'going')::int, waitlisted = waitlisted + (NEW.status = 'waitlisted')::int
          WHERE meetup_id = NEW.meetup_id;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'meetup % has no seats row', NEW.meetup_id USING ERRCODE = 'foreign_key_violation';
        END IF;
      ELSIF TG_OP = 'UPDATE' THEN
        UPDATE meetup_seats
          SET going = going + (NEW.status = 'going')::int - (OLD.status = 'going')::int,
              waitlisted = waitlisted + (NEW.status = 'waitlisted')::int - (OLD.status = 'waitlisted')::int
          WHERE meetup_id = NEW.meetup_id;
      END IF;
      RETURN NULL;
    END $$;

    CREATE TRIGGER rsvps_count_inserted AFTER INSERT ON rsvps
      FOR EACH ROW WHEN (NEW.status IN ('going', 'waitlisted')) EXECUTE FUNCTION rsvps_count_seats();
    CREATE TRIGGER rsvps_count_updated AFTER UPDATE OF status, meetup_id ON rsvps
      FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.meetup_id <> NEW.meetup_id) EXECUTE FUNCTION rsvps_count_seats();
    CREATE TRIGGER rsvps_count_deleted AFTER DELETE ON rsvps
      FOR EACH ROW WHEN (OLD.status IN ('going', 'waitlisted')) EXECUTE FUNCTION rsvps_count_seats();
  `,
  down: /* sql */ `
    DROP TRIGGER rsvps_count_deleted ON rsvps;
    DROP TRIGGER rsvps_count_updated ON rsvps;
    DROP TRIGGER rsvps_count_inserted ON rsvps;
    DROP FUNCTION rsvps_count_seats;
  `,
};
