import { rsvpPromote as before } from '../rsvp-engine/rsvp-promote.ts';

/**
 * Gives free seats to the longest waiting until the RSVP window closes or the meetup starts; also before it opens, for those whom an
 * organiser put on the list, because nothing happens at the moment of opening. Strictly in order: a party
 * that does not fit yet is waited for, and keeps those behind it waiting (ADR 0014); only one that can never fit, because the room
 * became smaller than the party, is passed over. Returns the ids of the notifications written.
 * Locks meetup_seats before meetups, as everything does that needs both.
 */
export const rsvpPromote = {
  up: /* sql */ `
    ${before.down}
    CREATE FUNCTION rsvp_promote(p_meetup uuid, p_now timestamptz) RETURNS bigint[] LANGUAGE plpgsql AS $$
    DECLARE
      m record;
      s record;
      written bigint[];
    BEGIN
      SELECT * INTO s FROM meetup_seats WHERE meetup_id = p_meetup FOR NO KEY UPDATE;
      SELECT state, starts_at INTO m FROM meetups WHERE id = p_meetup FOR SHARE;
      IF NOT FOUND OR s.waitlisted = 0 OR s.going >= s.capacity
        OR m.state <> 'published' OR p_now >= m.starts_at OR p_now >= s.closes_at
      THEN
        RETURN '{}';
      END IF;
      WITH longest_waiting AS (
        SELECT member_id, position, guests FROM rsvps
          WHERE meetup_id = p_meetup AND status = 'waitlisted' AND (s.capacity IS NULL OR 1 + guests <= s.capacity)
          ORDER BY position
          LIMIT s.capacity - s.going
      ), in_order AS (
        SELECT member_id, position, sum(1 + guests) OVER (ORDER BY position) AS seats FROM longest_waiting
      ), promoted AS (
        UPDATE rsvps r
          SET status = 'going', position = NULL, sequence = r.sequence + 1, changed_at = p_now
          FROM in_order w
          WHERE r.meetup_id = p_meetup AND r.member_id = w.member_id AND (s.capacity IS NULL OR w.seats <= s.capacity - s.going)
          RETURNING r.member_id, r.sequence, r.guests, w.position
      ), told AS (
        INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
          SELECT 'rsvp-promoted', member_id, p_meetup, jsonb_strip_nulls(jsonb_build_object('sequence', sequence, 'guests', nullif(guests, 0))),
            'rsvp:' || p_meetup || ':' || member_id || ':' || sequence, p_now
          FROM promoted ORDER BY position
          RETURNING id
      )
      SELECT coalesce(array_agg(id), '{}') INTO written FROM told;
      RETURN written;
    END $$;
  `,
  down: /* sql */ `${before.down} ${before.up}`,
};
