/**
 * What one phone did at the door of one meetup, in one round trip: a scan, or a whole evening without a network.
 *
 * p_acts: [{ id, act, method, at, memberId | walkInId, name, email, guests }]; signatures of tickets are checked by the caller.
 * Returns [{ id, outcome: 'recorded' | 'duplicate' | 'refused', code, key, earlier, person }]; `key` is the id of the attendance.
 *
 * The log is written once per id of an act, in whatever order phones get through to us. What is known of a person is then told from
 * their part of the log alone, in the order of the devices' times, so that every order of arrival ends in the same state.
 */
export const doorRecord = {
  up: /* sql */ `
    CREATE FUNCTION door_record(p_meetup uuid, p_by uuid, p_device text, p_skew_ms bigint, p_now timestamptz, p_acts jsonb)
    RETURNS jsonb LANGUAGE plpgsql AS $$
    DECLARE
      a record;
      seen attendances;
      answered text;
      code text;
      again boolean;
      outcomes jsonb := '[]';
      keys uuid[];
    BEGIN
      FOR a IN
        SELECT act.id, act.act, act.method, act.at, act."walkInId" AS walk_in_id, coalesce(act.name, '') AS name, act.guests,
          coalesce(act."memberId", m.id) AS member_id, m.id IS NOT NULL AS by_email
        FROM jsonb_to_recordset(p_acts) AS act
          (id uuid, act text, method text, at timestamptz, "memberId" uuid, "walkInId" uuid, name text, email text, guests smallint)
        LEFT JOIN members m ON act.act <> 'check-in' AND act."memberId" IS NULL AND m.email = lower(act.email)
        -- one order for everybody, so that two phones with the same people never wait for each other
        ORDER BY coalesce(act."memberId", m.id, act."walkInId"), act.at, act.id
      LOOP
        code := NULL;
        answered := NULL;
        IF a.member_id IS NOT NULL THEN
          SELECT status INTO answered FROM rsvps WHERE meetup_id = p_meetup AND member_id = a.member_id;
        END IF;
        IF a.by_email AND answered IS NULL THEN
          -- A second walk-in of one address is somebody else, as if there were no account: the door would learn of it otherwise.
          -- Only one that was undone hands its account on.
          IF a.act = 'walk-in' THEN
            UPDATE attendances SET member_id = NULL
              WHERE meetup_id = p_meetup AND member_id = a.member_id AND NOT present AND id <> a.walk_in_id;
          END IF;
          PERFORM FROM attendances WHERE meetup_id = p_meetup AND member_id = a.member_id AND id <> a.walk_in_id;
          IF FOUND THEN a.member_id := NULL; END IF;
        END IF;
        SELECT * INTO seen FROM attendances
          WHERE meetup_id = p_meetup AND CASE WHEN a.member_id IS NULL THEN id = a.walk_in_id ELSE member_id = a.member_id END
          FOR UPDATE;

        IF EXISTS (SELECT FROM attendance_log WHERE id = a.id AND attendance_id IS DISTINCT FROM seen.id) THEN
          code := 'door.not-registered'; -- an id that belongs to something else
        ELSIF a.act = 'undo' THEN
          IF seen.id IS NULL THEN code := 'door.not-checked-in'; END IF;
        ELSIF a.act = 'check-in' AND seen.walk_in IS NOT TRUE AND answered IS DISTINCT FROM 'going' THEN
          code := CASE
            WHEN answered IN ('cancelled', 'declined') THEN 'ticket.cancelled'
            WHEN answered IS NOT NULL THEN 'ticket.waitlisted'
            ELSE 'door.not-registered' END;
        ELSIF a.act = 'walk-in' AND a.member_id IS NOT NULL AND answered IS NULL AND NOT a.by_email THEN
          code := 'door.not-registered'; -- people are not put on a list by guessing their id
        ELSIF a.act = 'walk-in' AND a.member_id IS NULL AND seen.id IS NULL AND (
          a.name = '' OR EXISTS (SELECT FROM attendances WHERE id = a.walk_in_id)
        ) THEN
          code := 'door.not-registered';
        END IF;

        IF code IS NOT NULL THEN
          outcomes := outcomes || jsonb_build_object('id', a.id, 'outcome', 'refused', 'code', code, 'key', seen.id);
          CONTINUE;
        END IF;

        IF seen.id IS NULL THEN
          INSERT INTO attendances (id, meetup_id, member_id, name, walk_in, recorded_at, changed_at)
            VALUES (
              CASE WHEN a.member_id IS NULL OR (a.by_email AND answered IS NULL) THEN a.walk_in_id ELSE gen_random_uuid() END,
              p_meetup, a.member_id, CASE WHEN answered IS NULL THEN a.name ELSE '' END,
              answered IS DISTINCT FROM 'going', a.at, p_now)
            ON CONFLICT DO NOTHING;
          SELECT * INTO seen FROM attendances
            WHERE meetup_id = p_meetup AND CASE WHEN a.member_id IS NULL THEN id = a.walk_in_id ELSE member_id = a.member_id END
            FOR UPDATE;
          IF NOT FOUND THEN
            outcomes := outcomes || jsonb_build_object('id', a.id, 'outcome', 'refused', 'code', 'door.not-registered', 'key', NULL);
            CONTINUE;
          END IF;
        END IF;

        INSERT INTO attendance_log (id, meetup_id, attendance_id, act, method, guests, device, skew_ms, recorded_at, recorded_by, received_at)
          VALUES (a.id, p_meetup, seen.id, a.act, a.method, a.guests, p_device, p_skew_ms, a.at, p_by, p_now)
          ON CONFLICT (id) DO NOTHING;

        WITH told AS (
          SELECT id, act <> 'undo' AND lag(act, 1, 'undo') OVER (ORDER BY recorded_at, id) <> 'undo' AS duplicate
          FROM attendance_log WHERE attendance_id = seen.id
        )
        UPDATE attendance_log l SET duplicate = told.duplicate FROM told WHERE l.id = told.id AND l.duplicate <> told.duplicate;

        -- the latest act says whether they are here and with whom, the first one since the last undo how long and who saw them
        UPDATE attendances t
          SET present = latest.act <> 'undo', guests = latest.guests, recorded_at = since.recorded_at, recorded_by = since.recorded_by,
              device = since.device, changed_at = p_now
          FROM (
            SELECT act, guests FROM attendance_log WHERE attendance_id = seen.id ORDER BY recorded_at DESC, id DESC LIMIT 1
          ) latest, (
            SELECT l.recorded_at, l.recorded_by, l.device FROM attendance_log l
            WHERE l.attendance_id = seen.id AND NOT l.duplicate
            ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1
          ) since
          WHERE t.id = seen.id
          RETURNING t.* INTO seen;

        SELECT duplicate INTO again FROM attendance_log WHERE id = a.id;
        outcomes := outcomes || jsonb_build_object(
          'id', a.id, 'outcome', CASE WHEN again THEN 'duplicate' ELSE 'recorded' END, 'code', NULL, 'key', seen.id,
          'earlier', CASE WHEN again THEN jsonb_build_object('at', to_char(seen.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'device', seen.device) END);
      END LOOP;
      keys := ARRAY(SELECT (told->>'key')::uuid FROM jsonb_array_elements(outcomes) AS o (told) WHERE told->>'key' IS NOT NULL);
      -- once at the end: what several acts did to one person is one state
      RETURN (
        SELECT coalesce(jsonb_agg(told || jsonb_build_object('person', p.person) ORDER BY nth), '[]')
        FROM jsonb_array_elements(outcomes) WITH ORDINALITY AS o (told, nth)
        LEFT JOIN (
          -- named here, so that both halves of the view are asked for these alone
          SELECT attendance_id, person FROM door_people WHERE meetup_id = p_meetup AND attendance_id = ANY (keys)
        ) p ON p.attendance_id = (told->>'key')::uuid);
    END $$;
  `,
  down: /* sql */ `DROP FUNCTION door_record;`,
};
