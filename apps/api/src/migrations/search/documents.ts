/**
 * What can be found, one row per public meetup, talk, community and topic. Unlisted and private meetups and drafts never get one,
 * so a search cannot count what it may not show. Triggers keep the rows (`triggers.ts`), whoever writes.
 *
 * `search_fold`: the form in which words are compared: lower case, without accents, CJK characters apart (they have no spaces),
 * punctuation as space, so that "Node.js" is found by "node" and by "js".
 */
export const documents = {
  up: /* sql */ `
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

    CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT regexp_replace(
        regexp_replace(lower(unaccent(normalize(words, NFKC))), '([\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff])', ' \\1 ', 'g'),
        '[-!-/:-@\\[-\`{-~[:space:]]+', ' ', 'g')
    $$;

    -- As typed and as English stems; other languages are found by the beginnings of their words.
    CREATE FUNCTION search_words(words text, weight "char") RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT setweight(to_tsvector('simple', search_fold(words)) || to_tsvector('english', search_fold(words)), weight)
    $$;

    CREATE TABLE search_documents (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      kind text NOT NULL CONSTRAINT search_documents_kind CHECK (kind IN ('meetup', 'talk', 'community', 'topic')),
      -- no foreign keys: whoever writes documents must not wait for who holds what they are of; triggers take them along
      meetup_id uuid CONSTRAINT search_documents_meetup UNIQUE,
      session_id uuid CONSTRAINT search_documents_session UNIQUE,
      community_id uuid CONSTRAINT search_documents_community UNIQUE,
      topic_id uuid CONSTRAINT search_documents_topic UNIQUE,
      level text,
      -- folded, as it is compared
      city text NOT NULL DEFAULT '',
      language text,
      starts_at timestamptz,
      ends_at timestamptz,
      -- days of the meetup's own calendar
      first_day date,
      last_day date,
      -- title, names and places: what people type, and so what is learned for those who mistype it
      heading text NOT NULL,
      body text NOT NULL DEFAULT '',
      words tsvector NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT search_documents_of_one CHECK (num_nonnulls(meetup_id, session_id, community_id, topic_id) = 1)
    );
    CREATE INDEX search_documents_words ON search_documents USING gin (words);
    CREATE INDEX search_documents_timeless ON search_documents USING gin (words) WHERE starts_at IS NULL;
    CREATE INDEX search_documents_dates ON search_documents (starts_at, id) WHERE starts_at IS NOT NULL;
    CREATE INDEX search_documents_days ON search_documents (first_day, last_day) WHERE first_day IS NOT NULL;
    CREATE INDEX search_documents_changed ON search_documents (changed_at);

    -- The words of all headings.
    CREATE TABLE search_vocabulary (word text PRIMARY KEY);
    CREATE INDEX search_vocabulary_near ON search_vocabulary USING gin (word gin_trgm_ops);
    CREATE TABLE search_learned (one boolean PRIMARY KEY DEFAULT true CHECK (one), until timestamptz NOT NULL);
    INSERT INTO search_learned (until) VALUES ('-infinity');
  `,
  down: /* sql */ `
    DROP TABLE search_learned, search_vocabulary, search_documents;
    DROP FUNCTION search_words;
    DROP FUNCTION search_fold;
    DROP EXTENSION fuzzystrmatch;
    DROP EXTENSION pg_trgm;
    DROP EXTENSION unaccent;
  `,
};
