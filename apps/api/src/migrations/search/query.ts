/**
 * What was typed, as a question to the index: every word must occur, as the beginning of a word or as its English stem; CJK
 * characters in their order. A word that no document has is taken for mistyped and replaced by the nearest of the
 * vocabulary (one letter wrong in three at most), and `corrected` says what was looked for instead. No words: NULL.
 */
export const query = {
  up: /* sql */ `
    CREATE FUNCTION search_query(p_typed text, OUT query tsquery, OUT corrected text) LANGUAGE plpgsql STABLE AS $$
    DECLARE
      term text;
      parts text[];
      last text;
      near text;
      candidate text;
      one tsquery;
      known boolean;
      looked text[] := '{}';
      mended boolean := false;
    BEGIN
      FOREACH term IN ARRAY (regexp_split_to_array(trim(left(p_typed, 200)), '[[:space:]]+'))[1:10] LOOP
        parts := array_remove(regexp_split_to_array(search_fold(term), ' +'), '');
        CONTINUE WHEN cardinality(parts) = 0;
        last := parts[cardinality(parts)];
        known := true;
        IF cardinality(parts) = 1 AND length(last) BETWEEN 3 AND 40 THEN
          -- planned with the word at hand, as the search itself is
          EXECUTE format('SELECT EXISTS (SELECT FROM search_documents WHERE words @@ to_tsquery(''simple'', %L))', quote_literal(last) || ':*') INTO known;
        END IF;
        IF NOT known THEN
          -- a word of the vocabulary may be of something that is hidden by now: only what can be found is told
          near := NULL;
          FOR candidate IN
            SELECT v.word FROM (
              SELECT word FROM search_vocabulary WHERE word % last ORDER BY similarity(word, last) DESC, word LIMIT 20
            ) v
            WHERE levenshtein(v.word, last) <= greatest(1, length(last) / 3)
            ORDER BY levenshtein(v.word, last), similarity(v.word, last) DESC, v.word
          LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM search_documents WHERE words @@ to_tsquery(''simple'', %L))', quote_literal(candidate)) INTO known;
            IF known THEN
              near := candidate;
              EXIT;
            END IF;
          END LOOP;
          IF near IS NOT NULL THEN
            last := near;
            parts := ARRAY[near];
            term := near;
            mended := true;
          END IF;
        END IF;
        looked := looked || term;
        -- quoted, so that nothing typed is an operator
        SELECT to_tsquery('simple', string_agg('''' || replace(part, '''', '') || '''' || CASE WHEN at = cardinality(parts) THEN ':*' ELSE '' END, ' <-> ' ORDER BY at))
          INTO one FROM unnest(parts) WITH ORDINALITY AS p (part, at);
        IF cardinality(parts) = 1 AND numnode(plainto_tsquery('english', last)) > 0 THEN
          one := one || plainto_tsquery('english', last);
        END IF;
        IF numnode(one) > 0 THEN query := CASE WHEN query IS NULL THEN one ELSE query && one END; END IF;
      END LOOP;
      IF mended THEN corrected := array_to_string(looked, ' '); END IF;
    END $$;
  `,
  down: /* sql */ `DROP FUNCTION search_query;`,
};
