/** SQL: the place of `rsvps r` in the queue of its meetup, from 1; null for who does not wait. */
export const waitlistPosition = /* sql */ `CASE WHEN r.status = 'waitlisted' THEN (
  SELECT count(*)::int FROM rsvps w WHERE w.meetup_id = r.meetup_id AND w.status = 'waitlisted' AND w.position <= r.position) END`;
