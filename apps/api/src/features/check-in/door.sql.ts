const utc = (instant: string) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const counts = /* sql */ `
  SELECT json_build_object('capacity', s.capacity, 'going', g.going, 'expected', g.expected, 'present', d.present, 'inRoom', d.in_room,
    'walkIns', d.walk_ins,
    'noShows', CASE WHEN m.ends_at <= $2 AND d.present > 0 THEN g.going - g.seen END)
  FROM meetups m JOIN meetup_seats s ON s.meetup_id = m.id,
    LATERAL (SELECT count(*) AS going, count(*) + coalesce(sum(r.guests), 0) AS expected, count(*) FILTER (WHERE a.present) AS seen
      FROM rsvps r LEFT JOIN attendances a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
      WHERE r.meetup_id = m.id AND r.status = 'going') g,
    LATERAL (SELECT count(*) AS present, count(*) + coalesce(sum(a.guests), 0) AS in_room, count(*) FILTER (WHERE a.walk_in) AS walk_ins
      FROM attendances a WHERE a.meetup_id = m.id AND a.present) d
  WHERE m.id = $1`;

/** At most fifty: more would be no news but a door where every code is read twice. */
const duplicates = /* sql */ `
  SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', coalesce(nullif(a.name, ''), p.name, ''),
      'first', json_build_object('at', ${utc('f.recorded_at')}, 'device', f.device),
      'again', json_build_object('at', ${utc('l.recorded_at')}, 'device', l.device)) ORDER BY l.recorded_at DESC), '[]'::json)
  FROM (SELECT * FROM attendance_log WHERE meetup_id = $1 AND duplicate ORDER BY recorded_at DESC LIMIT 50) l
  JOIN attendances a ON a.id = l.attendance_id LEFT JOIN members p ON p.id = a.member_id,
  LATERAL (SELECT recorded_at, device FROM attendance_log b WHERE b.attendance_id = l.attendance_id AND NOT b.duplicate
    AND b.act <> 'undo' AND (b.recorded_at, b.id) < (l.recorded_at, l.id) ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1) f`;

const state = (news: string) => /* sql */ `
  SELECT json_build_object('counts', (${counts}), 'duplicates', (${duplicates}), 'people', (
    SELECT coalesce(json_agg(person), '[]'::json) FROM door_people WHERE meetup_id = $1 ${news})) AS state`;

/** The whole list of a meetup ($1) at an instant ($2). */
export const doorWhole = { name: 'door-whole', text: state('') };

/** What is new since an instant ($3). A change may be committed a little after the time it carries: some are told twice, none is missed. */
const since = `$3::timestamptz - interval '10 seconds'`;
export const doorSince = { name: 'door-since', text: state(`AND (answered_at > ${since} OR seen_at > ${since})`) };
