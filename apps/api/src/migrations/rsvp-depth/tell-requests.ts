/**
 * Tells the organisers that people ask to come: once for all requests that wait. While an organiser has not read it, further requests
 * only raise its count; who has read it, or has decided all that waited, is told anew, and then the one before counts as read
 * (`read_at` comes with the inbox). Run it with the seats of the meetup locked. Returns the ids of the notifications written.
 */
export const tellRequests = {
  up: /* sql */ `
    CREATE FUNCTION rsvp_tell_requests(p_meetup uuid, p_community uuid, p_asking uuid[], p_now timestamptz) RETURNS bigint[]
    LANGUAGE plpgsql AS $$
    DECLARE
      s record;
      written bigint[];
    BEGIN
      SELECT requested, next_position INTO s FROM meetup_seats WHERE meetup_id = p_meetup;
      WITH organisers AS (
        SELECT member_id FROM community_members
          WHERE community_id = p_community AND 'organiser' = ANY (roles) AND NOT p_asking <@ ARRAY[member_id]
      ), told_before AS (
        UPDATE notifications n SET payload = jsonb_build_object('count', s.requested)
          FROM organisers o
          WHERE n.member_id = o.member_id AND n.meetup_id = p_meetup AND n.kind = 'requests-waiting' AND n.read_at IS NULL
            AND s.requested > cardinality(p_asking)
          RETURNING n.member_id
      ), out_of_date AS (
        UPDATE notifications n SET read_at = p_now
          FROM organisers o
          WHERE n.member_id = o.member_id AND n.meetup_id = p_meetup AND n.kind = 'requests-waiting' AND n.read_at IS NULL
            AND s.requested <= cardinality(p_asking)
      ), told AS (
        INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
          SELECT 'requests-waiting', member_id, p_meetup, jsonb_build_object('count', s.requested),
            'requests-waiting:' || p_meetup || ':' || member_id || ':' || s.next_position, p_now
          FROM organisers WHERE member_id NOT IN (SELECT member_id FROM told_before) ORDER BY member_id
          RETURNING id
      )
      SELECT coalesce(array_agg(id), '{}') INTO written FROM told;
      RETURN written;
    END $$;
  `,
  down: /* sql */ `DROP FUNCTION rsvp_tell_requests;`,
};
