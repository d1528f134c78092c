/**
 * The members an announcement goes to, as rows of `member_id`. $1 community, $2 meetup or null, $3 audience (jsonb).
 * Who came and who did not is known from the door; a seat alone says neither.
 */
export const audienceOf = /* sql */ `
  SELECT r.member_id FROM rsvps r
    WHERE $2::uuid IS NOT NULL AND r.meetup_id = $2 AND (
      ($3::jsonb ->> 'of' IN ('going', 'waitlisted') AND r.status = $3 ->> 'of')
      OR ($3 ->> 'of' = 'not-checked-in' AND r.status = 'going' AND NOT EXISTS (
        SELECT FROM attendances a WHERE a.meetup_id = r.meetup_id AND a.member_id = r.member_id AND a.present)))
  UNION
  SELECT a.member_id FROM attendances a
    WHERE $2::uuid IS NOT NULL AND $3 ->> 'of' = 'checked-in' AND a.meetup_id = $2 AND a.present AND a.member_id IS NOT NULL
  UNION
  SELECT c.member_id FROM community_members c
    WHERE $2::uuid IS NULL AND c.community_id = $1
      AND ($3 ->> 'role' IS NULL OR $3 ->> 'role' = ANY (c.roles))
      AND ($3 ->> 'level' IS NULL OR EXISTS (
        SELECT FROM rsvps r JOIN meetups m ON m.id = r.meetup_id
        WHERE r.member_id = c.member_id AND r.status = 'going' AND m.community_id = c.community_id AND m.level = $3 ->> 'level'))`;
