/** SQL: the speakers of a session, in the order in which they stand on the agenda; who they are on this site, where they let all see it. */
export const speakersJson = (session: string) => `coalesce((
  SELECT json_agg(json_build_object('name', sp.name, 'memberId', who.id) ORDER BY sp.position)
  FROM session_speakers sp LEFT JOIN members who ON who.id = sp.member_id AND who.directory_consent WHERE sp.session_id = ${session}.id), '[]'::json)`;

/** Key-value pairs of an `AgendaItem`, for `json_build_object`; instants carry the offset of the meetup's zone. */
export const agendaItemPairs = ({ session, meetup }: { session: string; meetup: string }) => `
  'id', ${session}.id, 'slug', ${session}.slug, 'kind', ${session}.kind, 'level', ${session}.level, 'title', ${session}.title,
  'subtitle', ${session}.subtitle, 'speakers', ${speakersJson(session)},
  'startsAt', zoned_iso(${session}.starts_at, ${meetup}.time_zone), 'endsAt', zoned_iso(${session}.ends_at, ${meetup}.time_zone),
  'room', ${session}.room`;
