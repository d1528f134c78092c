import { driftFrom } from '@hallway/contracts';

/** The kinds of session people are asked about. */
export const askedKinds = `('talk', 'keynote', 'lightning')`;

// "counted" is what was published; the counts of fewer than five are nobody's to see.
const counts = `CASE WHEN count(counted) >= ${driftFrom} THEN json_build_object(
  'answers', count(counted), 'tooBasic', count(*) FILTER (WHERE counted = 'too-basic'),
  'justRight', count(*) FILTER (WHERE counted = 'just-right'), 'tooDeep', count(*) FILTER (WHERE counted = 'too-deep')) END`;

/** A `Drift` of a meetup, or null. */
export const meetupDriftJson = (meetup: string) =>
  `(SELECT ${counts} FROM feedback_answers WHERE meetup_id = ${meetup}.id)`;

/** A `Drift` of a session, or null. */
export const talkDriftJson = (session: string) =>
  `(SELECT ${counts} FROM feedback_talk_answers WHERE session_id = ${session}.id)`;
