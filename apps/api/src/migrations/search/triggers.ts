const upsert = (column: string) => `
  ON CONFLICT (${column}) DO UPDATE SET
    level = excluded.level, city = excluded.city, language = excluded.language, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    first_day = excluded.first_day, last_day = excluded.last_day, heading = excluded.heading,
    body = excluded.body, words = excluded.words, changed_at = clock_timestamp()`;

const listed = `m.state <> 'draft' AND m.visibility = 'public'`;
const shownTalk = `${listed} AND s.kind IN ('talk', 'keynote', 'lightning')`;

/** The number by which those who write documents take turns. */
const turn = `PERFORM pg_advisory_xact_lock(90, 0)`;

const trigger = (name: string, on: string) => `
    CREATE CONSTRAINT TRIGGER ${name} AFTER ${on} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW`;

/**
 * Which row of which table makes which document. A document is made of several rows (a talk of its session, speakers and meetup), so
 * that two who change one row each would both write it without the words of the other, or show what the other is hiding. Hence the
 * triggers wait for the end of their transaction and take turns there: whoever comes later reads what the earlier one has stored.
 * In their turn they touch documents alone, so that nobody waits for them who holds what they want.
 */
export const triggers = {
  up: /* sql */ `
    CREATE FUNCTION search_put_sessions(p_ids uuid[]) RETURNS void LANGUAGE sql AS $$
      DELETE FROM search_documents d WHERE d.session_id = ANY (p_ids) AND NOT EXISTS (
        SELECT FROM sessions s JOIN meetups m ON m.id = s.meetup_id WHERE s.id = d.session_id AND ${shownTalk});
      INSERT INTO search_documents (kind, session_id, level, city, language, starts_at, ends_at, first_day, last_day, heading, body, words, changed_at)
        SELECT 'talk', s.id, s.level, btrim(search_fold(m.city)), s.language, s.starts_at, s.ends_at,
          (s.starts_at AT TIME ZONE m.time_zone)::date, (s.ends_at AT TIME ZONE m.time_zone)::date, concat_ws(' ', s.title, s.subtitle, names.all), left(s.abstract, 20000),
          search_words(s.title || ' ' || s.subtitle, 'A')
            || search_words(names.all, 'B')
            || search_words(array_to_string(s.assumptions || s.outcomes, ' ') || ' ' || m.title, 'C')
            || search_words(left(s.abstract, 20000), 'D'),
          clock_timestamp()
        FROM sessions s JOIN meetups m ON m.id = s.meetup_id,
          LATERAL (SELECT coalesce(string_agg(p.name, ' '), '') AS all FROM session_speakers p WHERE p.session_id = s.id) names
        WHERE s.id = ANY (p_ids) AND ${shownTalk}
        ${upsert('session_id')};
    $$;

    CREATE FUNCTION search_put_topics(p_ids uuid[]) RETURNS void LANGUAGE sql AS $$
      DELETE FROM search_documents d WHERE d.topic_id = ANY (p_ids) AND NOT EXISTS (
        SELECT FROM meetup_topics t JOIN meetups m ON m.id = t.meetup_id WHERE t.topic_id = d.topic_id AND ${listed});
      INSERT INTO search_documents (kind, topic_id, heading, words, changed_at)
        SELECT 'topic', t.id, t.title, search_words(t.title, 'A'), clock_timestamp() FROM topics t
        WHERE t.id = ANY (p_ids)
          AND EXISTS (SELECT FROM meetup_topics o JOIN meetups m ON m.id = o.meetup_id WHERE o.topic_id = t.id AND ${listed})
        ${upsert('topic_id')};
    $$;

    CREATE FUNCTION search_put_meetups(p_ids uuid[]) RETURNS void LANGUAGE sql AS $$
      DELETE FROM search_documents d WHERE d.meetup_id = ANY (p_ids) AND NOT EXISTS (
        SELECT FROM meetups m WHERE m.id = d.meetup_id AND ${listed});
      INSERT INTO search_documents (kind, meetup_id, level, city, language, starts_at, ends_at, first_day, last_day, heading, body, words, changed_at)
        SELECT 'meetup', m.id, m.level, btrim(search_fold(m.city)), m.language, m.starts_at, m.ends_at, left(m.wall_start, 10)::date, left(m.wall_end, 10)::date,
          concat_ws(' ', m.title, topics.all, m.city, m.venue_name, c.title), m.summary || E'\\n\\n' || left(m.description, 20000),
          search_words(m.title, 'A')
            || search_words(topics.all, 'B')
            || search_words(concat_ws(' ', m.summary, m.city, m.venue_name, c.title, array_to_string(m.assumptions || m.outcomes, ' ')), 'C')
            || search_words(left(m.description, 20000), 'D'),
          clock_timestamp()
        FROM meetups m JOIN communities c ON c.id = m.community_id,
          LATERAL (SELECT coalesce(string_agg(t.title, ' '), '') AS all FROM meetup_topics o JOIN topics t ON t.id = o.topic_id
                   WHERE o.meetup_id = m.id) topics
        WHERE m.id = ANY (p_ids) AND ${listed}
        ${upsert('meetup_id')};
      SELECT search_put_sessions(coalesce(array_agg(s.id), '{}')) FROM sessions s WHERE s.meetup_id = ANY (p_ids);
      SELECT search_put_topics(coalesce(array_agg(t.topic_id), '{}')) FROM meetup_topics t WHERE t.meetup_id = ANY (p_ids);
    $$;

    CREATE FUNCTION search_put_communities(p_ids uuid[]) RETURNS void LANGUAGE sql AS $$
      DELETE FROM search_documents d WHERE d.community_id = ANY (p_ids) AND NOT EXISTS (
        SELECT FROM communities c WHERE c.id = d.community_id);
      INSERT INTO search_documents (kind, community_id, city, heading, body, words, changed_at)
        SELECT 'community', c.id, btrim(search_fold(c.city)), concat_ws(' ', c.title, c.city, c.country), c.tagline || E'\\n\\n' || left(c.description, 20000),
          search_words(c.title, 'A') || search_words(concat_ws(' ', c.tagline, c.city, c.country), 'B')
            || search_words(left(c.description, 20000), 'D'),
          clock_timestamp()
        FROM communities c WHERE c.id = ANY (p_ids)
        ${upsert('community_id')};
    $$;

    CREATE FUNCTION search_on_meetup() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${turn}; PERFORM search_put_meetups(ARRAY[coalesce(NEW.id, OLD.id)]); RETURN NULL; END $$;
    ${trigger('search_meetup', 'INSERT OR DELETE ON meetups')} EXECUTE FUNCTION search_on_meetup();
    ${trigger(
      'search_meetup_changed',
      `UPDATE OF title, summary, description, level, state, visibility, starts_at, ends_at, time_zone, wall_start, wall_end, city, venue_name,
        language, assumptions, outcomes ON meetups`,
    )} WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION search_on_meetup();

    CREATE FUNCTION search_on_meetup_topic() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${turn};
        PERFORM search_put_meetups(ARRAY[coalesce(NEW.meetup_id, OLD.meetup_id)]);
        IF TG_OP = 'DELETE' THEN PERFORM search_put_topics(ARRAY[OLD.topic_id]); END IF;
        RETURN NULL;
      END $$;
    ${trigger('search_meetup_topic', 'INSERT OR DELETE ON meetup_topics')} EXECUTE FUNCTION search_on_meetup_topic();

    CREATE FUNCTION search_on_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${turn}; PERFORM search_put_sessions(ARRAY[coalesce(NEW.id, OLD.id)]); RETURN NULL; END $$;
    ${trigger('search_session', 'INSERT OR UPDATE OR DELETE ON sessions')} EXECUTE FUNCTION search_on_session();

    CREATE FUNCTION search_on_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${turn}; PERFORM search_put_sessions(ARRAY[coalesce(NEW.session_id, OLD.session_id)]); RETURN NULL; END $$;
    ${trigger('search_speaker', 'INSERT OR UPDATE OR DELETE ON session_speakers')} EXECUTE FUNCTION search_on_speaker();

    CREATE FUNCTION search_on_community() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${turn};
        PERFORM search_put_communities(ARRAY[coalesce(NEW.id, OLD.id)]);
        IF TG_OP = 'UPDATE' AND OLD.title <> NEW.title THEN
          PERFORM search_put_meetups(coalesce(array_agg(m.id), '{}')) FROM meetups m WHERE m.community_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$;
    ${trigger('search_community', 'INSERT OR DELETE ON communities')} EXECUTE FUNCTION search_on_community();
    ${trigger('search_community_changed', 'UPDATE OF title, tagline, description, city, country ON communities')}
      EXECUTE FUNCTION search_on_community();

    CREATE FUNCTION search_on_topic() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${turn};
        PERFORM search_put_topics(ARRAY[coalesce(NEW.id, OLD.id)]);
        IF TG_OP = 'UPDATE' THEN
          PERFORM search_put_meetups(coalesce(array_agg(o.meetup_id), '{}')) FROM meetup_topics o WHERE o.topic_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$;
    ${trigger('search_topic', 'UPDATE OF title OR DELETE ON topics')} EXECUTE FUNCTION search_on_topic();

    SELECT search_put_communities(coalesce(array_agg(id), '{}')) FROM communities;
    SELECT search_put_meetups(coalesce(array_agg(id), '{}')) FROM meetups;
  `,
  down: /* sql */ `
    DROP TRIGGER search_topic ON topics;
    DROP TRIGGER search_community_changed ON communities;
    DROP TRIGGER search_community ON communities;
    DROP TRIGGER search_speaker ON session_speakers;
    DROP TRIGGER search_session ON sessions;
    DROP TRIGGER search_meetup_topic ON meetup_topics;
    DROP TRIGGER search_meetup_changed ON meetups;
    DROP TRIGGER search_meetup ON meetups;
    DROP FUNCTION search_on_topic, search_on_community, search_on_speaker, search_on_session, search_on_meetup_topic, search_on_meetup,
      search_put_communities, search_put_meetups, search_put_topics, search_put_sessions;
  `,
};
