import { seatBookkeeping as before } from '../rsvp-engine/seat-bookkeeping.ts';

const seatsOf = (row: 'OLD' | 'NEW') => `CASE ${row}.status WHEN 'going' THEN 1 + ${row}.guests ELSE 0 END`;

/**
 * The counters of `meetup_seats` follow every change of `rsvps`, whoever makes it. A seat is a person: a member who goes takes one,
 * and one more for each guest, so the CHECK `meetup_seats_never_oversold` counts guests too. A row that is deleted (an account that
 * goes) frees its seats like a cancellation: the longest waiting move up in the same transaction.
 */
export const seatBookkeeping = {
  up: /* sql */ `
    ${before.down}

    CREATE FUNCTION rsvps_count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.meetup_id = NEW.meetup_id THEN
        UPDATE meetup_seats
          SET going = going + ${seatsOf('NEW')} - ${seatsOf('OLD')},
              waitlisted = waitlisted + (NEW.status = 'waitlisted')::int - (OLD.status = 'waitlisted')::int,
              requested = requested + (NEW.status = 'requested')::int - (OLD.status = 'requested')::int
          WHERE meetup_id = NEW.meetup_id;
        RETURN NULL;
      END IF;
      IF TG_OP <> 'INSERT' THEN
        UPDATE meetup_seats
          SET going = going - ${seatsOf('OLD')}, waitlisted = waitlisted - (OLD.status = 'waitlisted')::int,
              requested = requested - (OLD.status = 'requested')::int
          WHERE meetup_id = OLD.meetup_id;
      END IF;
      IF TG_OP <> 'DELETE' THEN
        UPDATE meetup_seats
          SET going = going + ${seatsOf('NEW')}, waitlisted = waitlisted + (NEW.status = 'waitlisted')::int,
              requested = requested + (NEW.status = 'requested')::int
          WHERE meetup_id = NEW.meetup_id;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'meetup % has no seats row', NEW.meetup_id USING ERRCODE = 'foreign_key_violation';
        END IF;
      END IF;
      RETURN NULL;
    END $$;

    CREATE FUNCTION rsvps_promote_after_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM rsvp_promote(OLD.meetup_id, now());
      RETURN NULL;
    END $$;

    CREATE TRIGGER rsvps_count_inserted AFTER INSERT ON rsvps
      FOR EACH ROW WHEN (NEW.status IN ('going', 'waitlisted', 'requested')) EXECUTE FUNCTION rsvps_count_seats();
    CREATE TRIGGER rsvps_count_updated AFTER UPDATE OF status, guests, meetup_id ON rsvps
      FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.guests <> NEW.guests OR OLD.meetup_id <> NEW.meetup_id)
      EXECUTE FUNCTION rsvps_count_seats();
    CREATE TRIGGER rsvps_count_deleted AFTER DELETE ON rsvps
      FOR EACH ROW WHEN (OLD.status IN ('going', 'waitlisted', 'requested')) EXECUTE FUNCTION rsvps_count_seats();
    -- PostgreSQL fires triggers in the order of their names: the seats are counted by then
    CREATE TRIGGER rsvps_promote_deleted AFTER DELETE ON rsvps
      FOR EACH ROW WHEN (OLD.status IN ('going', 'waitlisted')) EXECUTE FUNCTION rsvps_promote_after_delete();
  `,
  down: /* sql */ `
    DROP TRIGGER rsvps_promote_deleted ON rsvps;
    DROP FUNCTION rsvps_promote_after_delete;
    ${before.down}
    ${before.up}
  `,
};
