/**
 * What is wrong with the answers to a meetup's questions: null, or the problem code with the question. `p_given` is what was sent
 * now, `p_kept` what would be stored: an answer given earlier counts for a required question.
 */
export const answersTrouble = {
  up: /* sql */ `
    CREATE FUNCTION rsvp_answers_trouble(p_meetup uuid, p_given jsonb, p_kept jsonb) RETURNS json LANGUAGE sql STABLE AS $$
      WITH asked AS (
        SELECT q.*, p_given -> q.id::text AS given FROM rsvp_questions q WHERE q.meetup_id = p_meetup AND q.retired_at IS NULL
      ), troubles AS (
        SELECT 0 AS rank, 0 AS place, 'rsvp.answer-unfit' AS code, key AS question
          FROM jsonb_object_keys(p_given) key WHERE NOT EXISTS (SELECT FROM asked WHERE id::text = key)
        UNION ALL
        SELECT 1, place, 'rsvp.answer-unfit', id::text FROM asked
          WHERE jsonb_typeof(given) <> 'null' AND NOT CASE kind
            WHEN 'text' THEN jsonb_typeof(given) = 'string'
            WHEN 'choice' THEN jsonb_typeof(given) = 'string' AND given #>> '{}' = ANY (choices)
            ELSE jsonb_typeof(given) = 'array' AND given <@ to_jsonb(choices)
          END
        UNION ALL
        SELECT 2, place, 'rsvp.answer-missing', id::text FROM asked
          WHERE required AND coalesce(p_kept -> id::text, 'null') IN ('null', '""', '[]')
      )
      SELECT json_build_object('code', code, 'question', question) FROM troubles ORDER BY rank, place LIMIT 1
    $$;
  `,
  down: /* sql */ `DROP FUNCTION rsvp_answers_trouble;`,
};
