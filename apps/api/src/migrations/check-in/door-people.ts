const utc = (instant: string) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const person = ({
  memberId,
  walkInId,
  name,
  status,
  guests,
}: Record<'memberId' | 'walkInId' | 'name' | 'status' | 'guests', string>) => `
  json_build_object('memberId', ${memberId}, 'walkInId', ${walkInId}, 'name', ${name}, 'status', ${status},
    'guests', CASE WHEN a.present THEN a.guests ELSE ${guests} END, 'present', coalesce(a.present, false),
    'at', ${utc('a.recorded_at')}, 'device', coalesce(a.device, '')) AS person`;

/**
 * Everybody the door of a meetup may meet, as phones keep them: who answered, and who walked in.
 * Who declined without ever having had a seat has no ticket that could be shown.
 */
export const doorPeople = {
  up: /* sql */ `
    CREATE VIEW door_people AS
      SELECT r.meetup_id, a.id AS attendance_id, r.changed_at AS answered_at, a.changed_at AS seen_at, ${person({
        memberId: 'r.member_id',
        walkInId: 'NULL::uuid',
        name: 'p.name',
        status: `CASE WHEN r.status IN ('going', 'waitlisted') THEN r.status WHEN r.status IN ('cancelled', 'declined', 'refused') THEN 'cancelled' ELSE 'pending' END`,
        guests: 'r.guests',
      })}
      FROM rsvps r JOIN members p ON p.id = r.member_id
      LEFT JOIN attendances a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
      WHERE r.status <> 'declined' OR r.sequence > 0 OR a.id IS NOT NULL
    UNION ALL
      -- whose account was found by an address is named as they were typed in: the door learns of no account
      SELECT a.meetup_id, a.id, NULL, a.changed_at, ${person({
        memberId: 'NULL::uuid',
        walkInId: 'a.id',
        name: 'a.name',
        status: `'walk-in'`,
        guests: 'a.guests',
      })}
      FROM attendances a
      WHERE NOT EXISTS (SELECT FROM rsvps r WHERE r.meetup_id = a.meetup_id AND r.member_id = a.member_id);
  `,
  down: /* sql */ `DROP VIEW door_people;`,
};
