import { agendaItemPairs } from './agenda-item.sql.ts';

// View-shaped JSON straight from the database: one query and one JSON.parse per answer, however many meetups a list has.

/** `meetups m` with what a card needs of its surroundings. */
export const meetupCardTables = `meetups m
  JOIN communities c ON c.id = m.community_id
  JOIN meetup_seats st ON st.meetup_id = m.id
  LEFT JOIN series s ON s.id = m.series_id`;

/** A `Seats`, of the row of `meetup_seats` and its meetup. */
/** Where it is, for `placeLine` of the contracts. */
export const placeJson = (meetup: string) =>
  `json_build_object('venueName', ${meetup}.venue_name, 'room', ${meetup}.room, 'venueAddress', ${meetup}.venue_address, 'city', ${meetup}.city)`;

export const seatsJson = ({ seats, meetup }: { seats: string; meetup: string }) => `json_build_object(
  'capacity', ${seats}.capacity, 'going', ${seats}.going, 'waitlisted', ${seats}.waitlisted, 'waitlist', ${seats}.waitlist,
  'approval', ${seats}.approval, 'guestsMax', ${seats}.guests_max,
  'opensAt', zoned_iso(${seats}.opens_at, ${meetup}.time_zone), 'closesAt', zoned_iso(${seats}.closes_at, ${meetup}.time_zone))`;

/** Key-value pairs of a `MeetupCard`, for `json_build_object`; instants carry the offset of the meetup's zone. */
export const meetupCardPairs = `
  'slug', m.slug, 'title', m.title, 'summary', m.summary, 'level', m.level, 'format', m.format, 'state', m.state,
  'startsAt', zoned_iso(m.starts_at, m.time_zone), 'endsAt', zoned_iso(m.ends_at, m.time_zone), 'timeZone', m.time_zone,
  'city', m.city, 'venueName', m.venue_name, 'online', m.online_url IS NOT NULL,
  'community', json_build_object('slug', c.slug, 'title', c.title),
  'series', CASE WHEN s.id IS NOT NULL THEN json_build_object('slug', s.slug, 'title', s.title) END,
  'topics', coalesce((SELECT json_agg(json_build_object('slug', t.slug, 'title', t.title) ORDER BY t.title)
                      FROM meetup_topics mt JOIN topics t ON t.id = mt.topic_id WHERE mt.meetup_id = m.id), '[]'::json),
  'assumptions', m.assumptions,
  'seats', ${seatsJson({ seats: 'st', meetup: 'm' })}`;

/** A `MeetupCard` as one JSON column. */
export const meetupCardJson = `json_build_object(${meetupCardPairs})`;

/** What may stand in public lists and be counted for them. Matches the partial indexes of the table. */
export const listedMeetup = `m.state <> 'draft' AND m.visibility = 'public'`;

const agenda = `
  SELECT coalesce(json_agg(json_build_object(${agendaItemPairs({ session: 'a', meetup: 'm' })}) ORDER BY a.starts_at, a.ends_at, a.id), '[]'::json) FROM sessions a WHERE a.meetup_id = m.id`;

const questions = `
  SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'required', q.required, 'choices', q.choices) ORDER BY q.place), '[]'::json)
  FROM rsvp_questions q WHERE q.meetup_id = m.id AND q.retired_at IS NULL`;

// The next public meetup of the other level that shares a topic; the own community's before others'.
const counterpart = `
  SELECT json_build_object('slug', o.slug, 'title', o.title, 'level', o.level, 'startsAt', zoned_iso(o.starts_at, o.time_zone), 'timeZone', o.time_zone)
  FROM meetups o
  WHERE o.level <> m.level AND o.state = 'published' AND o.visibility = 'public' AND o.starts_at > $2
    AND EXISTS (SELECT 1 FROM meetup_topics mine JOIN meetup_topics theirs USING (topic_id) WHERE mine.meetup_id = m.id AND theirs.meetup_id = o.id)
  ORDER BY o.community_id <> m.community_id, o.starts_at, o.id LIMIT 1`;

const openCall = `
  SELECT k.id FROM calls k
  WHERE (k.meetup_id = m.id OR k.series_id = m.series_id) AND m.state <> 'cancelled' AND m.ends_at > $2
    AND (k.opens_at IS NULL OR k.opens_at <= $2) AND (k.closes_at IS NULL OR k.closes_at > $2)
  ORDER BY k.meetup_id IS NULL, k.created_at DESC LIMIT 1`;

/** A `Meetup` by its slug ($1) at an instant ($2), whole and in one round trip; the caller's rights are not looked at here. */
export const meetupPage = {
  name: 'meetups.page',
  text: `SELECT json_build_object(${meetupCardPairs},
      'id', m.id, 'description', m.description, 'visibility', m.visibility, 'venueAddress', m.venue_address, 'room', m.room,
      'onlineUrl', m.online_url, 'language', m.language, 'outcomes', m.outcomes, 'cancelReason', m.cancel_reason,
      'wallStart', m.wall_start, 'wallEnd', m.wall_end, 'recurrenceId', zoned_iso(m.recurrence_id, m.time_zone), 'version', m.version,
      'questions', (${questions}), 'agenda', (${agenda}), 'counterpart', (${counterpart}), 'openCallId', (${openCall})
    ) AS view FROM ${meetupCardTables} WHERE m.slug = $1`,
};
