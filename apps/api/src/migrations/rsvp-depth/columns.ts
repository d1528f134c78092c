/**
 * What an RSVP says beside yes: how many come along, what the organiser asked, a note; and the two states of a meetup that looks at
 * each request. `meetup_seats.going` counts seats: everybody with the guests they bring. `waitlisted` and `requested` count answers.
 */
export const columns = {
  up: /* sql */ `
    ALTER TABLE meetup_seats
      ADD COLUMN approval boolean NOT NULL DEFAULT false,
      ADD COLUMN guests_max smallint NOT NULL DEFAULT 0 CONSTRAINT meetup_seats_guests_max CHECK (guests_max BETWEEN 0 AND 3),
      ADD COLUMN requested integer NOT NULL DEFAULT 0 CONSTRAINT meetup_seats_requested CHECK (requested >= 0);

    ALTER TABLE rsvps
      ADD COLUMN guests smallint NOT NULL DEFAULT 0 CONSTRAINT rsvps_guests CHECK (guests BETWEEN 0 AND 3),
      ADD COLUMN note text CONSTRAINT rsvps_note CHECK (length(note) BETWEEN 1 AND 1000),
      -- by the id of the question: a text, or an array of the choices made
      ADD COLUMN answers jsonb NOT NULL DEFAULT '{}' CONSTRAINT rsvps_answers CHECK (jsonb_typeof(answers) = 'object'),
      -- the level that was said yes to; differs from the meetup's when that changed and the member was asked again
      ADD COLUMN answered_level text CONSTRAINT rsvps_answered_level CHECK (answered_level IN ('newbie', 'advanced')),
      DROP CONSTRAINT rsvps_status,
      ADD CONSTRAINT rsvps_status CHECK (status IN ('requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled')),
      DROP CONSTRAINT rsvps_waiting_has_position,
      ADD CONSTRAINT rsvps_waiting_has_position CHECK (status NOT IN ('waitlisted', 'requested') OR position IS NOT NULL);
    UPDATE rsvps r SET answered_level = m.level FROM meetups m WHERE m.id = r.meetup_id;
    CREATE INDEX rsvps_requests ON rsvps (meetup_id, position) WHERE status = 'requested';

    CREATE TABLE rsvp_questions (
      id uuid PRIMARY KEY,
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      place smallint NOT NULL,
      kind text NOT NULL CONSTRAINT rsvp_questions_kind CHECK (kind IN ('text', 'choice', 'choices')),
      label text NOT NULL,
      required boolean NOT NULL DEFAULT false,
      choices text[] NOT NULL DEFAULT '{}',
      -- asked no more; kept because it was answered
      retired_at timestamptz,
      CONSTRAINT rsvp_questions_choices CHECK ((kind = 'text') = (cardinality(choices) = 0))
    );
    CREATE INDEX rsvp_questions_of_meetup ON rsvp_questions (meetup_id, place);
    CREATE INDEX audit_log_object ON audit_log (object_id, id DESC);
  `,
  down: /* sql */ `
    DROP INDEX audit_log_object;
    DROP TABLE rsvp_questions;
    DROP INDEX rsvps_requests;
    UPDATE rsvps SET status = 'declined' WHERE status IN ('requested', 'refused');
    ALTER TABLE rsvps
      DROP CONSTRAINT rsvps_waiting_has_position,
      ADD CONSTRAINT rsvps_waiting_has_position CHECK (status <> 'waitlisted' OR position IS NOT NULL),
      DROP CONSTRAINT rsvps_status,
      ADD CONSTRAINT rsvps_status CHECK (status IN ('going', 'waitlisted', 'declined', 'cancelled')),
      DROP COLUMN answered_level, DROP COLUMN answers, DROP COLUMN note, DROP COLUMN guests;
    UPDATE meetup_seats s SET going = (SELECT count(*) FROM rsvps r WHERE r.meetup_id = s.meetup_id AND r.status = 'going') WHERE going > 0;
    ALTER TABLE meetup_seats DROP COLUMN requested, DROP COLUMN guests_max, DROP COLUMN approval;
  `,
};
