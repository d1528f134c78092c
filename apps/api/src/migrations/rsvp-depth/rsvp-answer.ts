import { rsvpAnswer as before } from '../rsvp-engine/rsvp-answer.ts';

/**
 * Answers of many members to one meetup, in the order given, in one round trip and one transaction.
 *
 * p_wants, by oneself: 'going' (also to change what was said), 'declined', 'cancelled'.
 * By an organiser, who is checked by the caller: 'removed', 'added', 'approved', 'refused', 'seated' (from the waitlist, when it is
 * their turn), 'unseated' (to the end of the waitlist).
 * p_insiders: true for those who see every meetup (site admins).
 * p_guests, p_notes, p_answers: NULL as a whole or for one member leaves what was said before. Where answers are given, even none
 * ('{}'), the questions of the meetup are asked; where they are NULL they are not. For 'removed' and 'refused' the note is the
 * organiser's word to the member and goes into the mail only.
 * p_accepted: the version of the code of conduct that was accepted, 0 for none, without which nobody joins by coming; NULL: not asked.
 *
 * Returns { seats, outcomes: [{ code, params, changed, status, position, … }], notifications: [id] }; a code is 'ok' or a problem code
 * of the API, `changed` says whether there is another status now. One refused member changes nothing for the others. Null when there
 * is no such meetup, or only a draft.
 */
export const rsvpAnswer = {
  up: /* sql */ `
    ${before.down}
    CREATE FUNCTION rsvp_answer(
      p_slug text, p_now timestamptz, p_members uuid[], p_wants text[], p_advice boolean[], p_insiders boolean[],
      p_guests integer[] DEFAULT NULL, p_notes text[] DEFAULT NULL, p_answers jsonb[] DEFAULT NULL,
      p_accepted integer[] DEFAULT NULL
    ) RETURNS json LANGUAGE plpgsql AS $$
    DECLARE
      m record;
      s meetup_seats;
      r rsvps;
      who uuid;
      wanted text;
      next_status text;
      held text;
      holds boolean;
      free integer;
      party integer;
      said jsonb;
      asks boolean;
      rank integer;
      code text;
      params json;
      mail text;
      written bigint;
      outcomes json[] := '{}';
      notifications bigint[] := '{}';
      first_position bigint;
      asking uuid[] := '{}';
      now_zoned text;
    BEGIN
      -- The seats before the meetup, as everything does that locks both. SHARE: a cancellation or a new time waits for us or
      -- is seen by us, so that nobody is left untold.
      SELECT * INTO s FROM meetup_seats WHERE meetup_id = (SELECT id FROM meetups WHERE slug = p_slug) FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      SELECT id, community_id, level, state, visibility, starts_at, time_zone INTO m FROM meetups WHERE id = s.meetup_id FOR SHARE;
      IF m.state = 'draft' THEN RETURN NULL; END IF;
      first_position := s.next_position;
      now_zoned := zoned_iso(p_now, m.time_zone);

      FOR i IN 1 .. cardinality(p_members) LOOP
        who := p_members[i];
        wanted := p_wants[i];
        code := 'ok';
        params := NULL;
        mail := NULL;
        rank := NULL;
        next_status := NULL;
        said := NULL;
        SELECT * INTO r FROM rsvps WHERE meetup_id = m.id AND member_id = who;
        held := r.status;
        holds := coalesce(held IN ('going', 'waitlisted', 'requested'), false);
        party := 1 + CASE WHEN wanted IN ('going', 'added') THEN coalesce(p_guests[i], CASE WHEN holds THEN r.guests END, 0) ELSE coalesce(r.guests, 0) END;

        IF wanted IN ('going', 'declined', 'cancelled')
          AND m.visibility = 'private' AND (held IS NULL OR r.removed_at IS NOT NULL) AND NOT p_insiders[i] AND NOT EXISTS (
          SELECT FROM community_members c WHERE c.community_id = m.community_id AND c.member_id = who AND 'organiser' = ANY (c.roles)
        ) THEN
          code := 'not-found';

        ELSIF wanted = 'going' THEN
          said := coalesce(r.answers, '{}') || coalesce(p_answers[i], '{}');
          IF holds AND party = 1 + r.guests AND jsonb_strip_nulls(said) = r.answers AND coalesce(r.answered_level, m.level) = m.level
            AND (p_notes[i] IS NULL OR p_notes[i] = coalesce(r.note, ''))
          THEN
            NULL; -- asking twice changes nothing
          ELSIF held = 'refused' THEN code := 'rsvp.refused';
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSIF p_now < s.opens_at AND (NOT holds OR party > 1 + r.guests) THEN code := 'rsvp.window-not-open';
          ELSIF p_now >= s.closes_at AND (NOT holds OR party > 1 + r.guests) THEN code := 'rsvp.window-closed';
          ELSIF party > 1 + s.guests_max AND (NOT holds OR party > 1 + r.guests) THEN
            code := 'rsvp.too-many-guests';
            params := json_build_object('most', s.guests_max);
          ELSIF holds THEN
            free := CASE WHEN held = 'going' AND s.waitlisted = 0 THEN s.capacity - s.going WHEN held = 'requested' THEN s.capacity ELSE 0 END;
            IF party > 1 + r.guests AND s.capacity IS NOT NULL AND party - (CASE held WHEN 'going' THEN 1 + r.guests ELSE 0 END) > free THEN
              code := 'rsvp.no-seats-for-guests';
              params := json_build_object('free', free);
            END IF;
          ELSIF party > s.capacity THEN
            code := 'rsvp.no-seats-for-guests';
            params := json_build_object('free', greatest(s.capacity - s.going, 0));
          END IF;
          IF code = 'ok' AND p_answers[i] IS NOT NULL THEN
            asks := coalesce(asks, EXISTS (SELECT FROM rsvp_questions q WHERE q.meetup_id = m.id AND q.retired_at IS NULL));
          END IF;
          IF code = 'ok' AND p_answers[i] IS NOT NULL AND ((asks AND NOT holds) OR p_answers[i] <> '{}') THEN
            SELECT t ->> 'code', json_build_object('question', t ->> 'question') INTO code, params
              FROM rsvp_answers_trouble(m.id, p_answers[i], said) t WHERE t IS NOT NULL;
            code := coalesce(code, 'ok');
          END IF;
          IF code = 'ok' AND NOT holds AND p_accepted[i] IS NOT NULL
            AND EXISTS (SELECT FROM communities c WHERE c.id = m.community_id AND c.code_of_conduct <> '' AND p_accepted[i] < c.code_of_conduct_version)
            AND NOT EXISTS (SELECT FROM community_members c WHERE c.community_id = m.community_id AND c.member_id = who)
          THEN
            code := CASE p_accepted[i] WHEN 0 THEN 'community.conduct-not-accepted' ELSE 'conflict.version' END;
          END IF;
          IF code = 'ok' AND NOT holds THEN next_status := CASE WHEN s.approval THEN 'requested' ELSE 'seat' END; END IF;

        ELSIF wanted IN ('added', 'approved', 'seated') THEN
          IF held = 'going' OR (held = 'waitlisted' AND wanted <> 'seated') THEN NULL;
          ELSIF wanted = 'seated' AND held IS DISTINCT FROM 'waitlisted' THEN code := 'not-found';
          ELSIF wanted = 'approved' AND coalesce(held NOT IN ('requested', 'refused'), true) THEN code := 'not-found';
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSIF wanted = 'added' AND NOT EXISTS (SELECT FROM community_members c WHERE c.community_id = m.community_id AND c.member_id = who) THEN
            code := 'rsvp.not-a-member';
          ELSIF wanted = 'seated' THEN
            IF s.going + party > s.capacity THEN
              code := 'rsvp.no-seats-for-guests';
              params := json_build_object('free', greatest(s.capacity - s.going, 0));
            ELSIF EXISTS (SELECT FROM rsvps w WHERE w.meetup_id = m.id AND w.status = 'waitlisted' AND w.position < r.position
              AND (s.capacity IS NULL OR s.going + 1 + w.guests <= s.capacity)) THEN code := 'rsvp.others-wait-longer';
            ELSE next_status := 'going';
            END IF;
          ELSIF party > s.capacity THEN
            code := 'rsvp.no-seats-for-guests';
            params := json_build_object('free', greatest(s.capacity - s.going, 0));
          ELSE next_status := 'seat';
          END IF;

        ELSIF wanted = 'unseated' THEN
          IF held = 'waitlisted' THEN NULL;
          ELSIF held IS DISTINCT FROM 'going' THEN code := 'not-found';
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSIF s.waitlisted = 0 OR NOT s.waitlist THEN code := 'rsvp.nobody-waiting';
          ELSE next_status := 'waitlisted';
          END IF;

        ELSIF wanted = 'refused' THEN
          IF holds THEN next_status := 'refused';
          ELSIF held IS DISTINCT FROM 'refused' THEN code := 'not-found';
          END IF;

        ELSIF wanted = 'declined' THEN
          IF held IN ('declined', 'refused') THEN NULL;
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSE next_status := 'declined';
          END IF;

        ELSIF holds THEN
          IF wanted = 'cancelled' AND p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSE next_status := 'cancelled';
          END IF;
        ELSIF wanted = 'removed' THEN
          code := 'not-found';
        END IF;

        IF next_status = 'seat' THEN
          IF s.waitlisted > 0 AND (s.capacity IS NULL OR s.going < s.capacity) THEN
            -- seats that became free while the window was shut belong to those who wait
            notifications := notifications || rsvp_promote(m.id, p_now);
            SELECT going, waitlisted INTO s.going, s.waitlisted FROM meetup_seats WHERE meetup_id = m.id;
          END IF;
          IF s.capacity IS NULL OR (s.going + party <= s.capacity AND (s.waitlisted = 0 OR NOT EXISTS (
            SELECT FROM rsvps w WHERE w.meetup_id = m.id AND w.status = 'waitlisted' AND 1 + w.guests <= s.capacity)))
          THEN next_status := 'going';
          ELSIF s.waitlist THEN next_status := 'waitlisted';
          ELSE
            next_status := NULL;
            code := 'rsvp.full';
            IF party > 1 AND s.going < s.capacity AND s.waitlisted = 0 THEN
              code := 'rsvp.no-seats-for-guests';
              params := json_build_object('free', s.capacity - s.going);
            END IF;
          END IF;
        END IF;

        IF next_status IS NOT NULL THEN
          INSERT INTO rsvps AS mine (meetup_id, member_id, status, position, guests, note, answers, answered_level, advice_shown, created_at, changed_at, removed_at)
            VALUES (m.id, who, next_status, CASE WHEN next_status IN ('waitlisted', 'requested') THEN s.next_position END, party - 1,
              CASE WHEN wanted IN ('going', 'added') THEN coalesce(nullif(p_notes[i], ''), CASE WHEN p_notes[i] IS NULL THEN r.note END) ELSE r.note END,
              jsonb_strip_nulls(coalesce(said, r.answers, '{}')), CASE wanted WHEN 'going' THEN m.level ELSE coalesce(r.answered_level, m.level) END,
              p_advice[i], p_now, p_now, CASE WHEN wanted IN ('removed', 'refused') THEN p_now END)
            ON CONFLICT (meetup_id, member_id) DO UPDATE
              SET status = excluded.status, position = excluded.position, guests = excluded.guests, note = excluded.note, answers = excluded.answers,
                  answered_level = excluded.answered_level, changed_at = p_now, removed_at = excluded.removed_at, sequence = mine.sequence + 1,
                  advice_shown = mine.advice_shown OR excluded.advice_shown,
                  -- a standing RSVP answers once; what is said after that is said by hand
                  by_standing = mine.by_standing AND wanted <> 'going'
            RETURNING * INTO r;
          CASE held WHEN 'going' THEN s.going := s.going - party; WHEN 'waitlisted' THEN s.waitlisted := s.waitlisted - 1; ELSE NULL; END CASE;
          IF next_status IN ('waitlisted', 'requested') THEN s.next_position := s.next_position + 1; END IF;
          IF next_status = 'going' THEN
            s.going := s.going + party;
            mail := CASE wanted WHEN 'seated' THEN 'rsvp-promoted' ELSE 'rsvp-confirmed' END;
          ELSIF next_status = 'waitlisted' THEN
            s.waitlisted := s.waitlisted + 1;
            rank := s.waitlisted;
            mail := 'rsvp-waitlisted';
            IF held = 'going' THEN
              -- the seat is taken before the mail tells the place
              notifications := notifications || rsvp_promote(m.id, p_now);
              SELECT going, waitlisted INTO s.going, s.waitlisted FROM meetup_seats WHERE meetup_id = m.id;
              SELECT * INTO r FROM rsvps WHERE meetup_id = m.id AND member_id = who;
              SELECT count(*) INTO rank FROM rsvps WHERE meetup_id = m.id AND status = 'waitlisted' AND position <= r.position;
              IF r.status = 'going' THEN mail := NULL; END IF;
            END IF;
          ELSIF next_status = 'requested' THEN
            mail := 'rsvp-requested';
            asking := asking || who;
          ELSIF holds AND m.state = 'published' THEN
            mail := CASE next_status WHEN 'refused' THEN 'rsvp-refused' ELSE 'rsvp-cancelled' END;
          END IF;
          IF mail IS NOT NULL THEN
            INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
              VALUES (
                mail, who, m.id,
                jsonb_strip_nulls(jsonb_build_object(
                  'sequence', r.sequence, 'position', rank, 'guests', nullif(r.guests, 0),
                  'by', CASE WHEN mail = 'rsvp-cancelled' THEN CASE wanted WHEN 'removed' THEN 'removed' ELSE 'member' END
                    WHEN wanted IN ('added', 'approved', 'unseated') THEN 'organiser' END,
                  'reason', CASE WHEN wanted IN ('removed', 'refused') THEN nullif(p_notes[i], '') END,
                  'held', CASE WHEN next_status NOT IN ('going', 'requested') AND holds THEN held END)),
                'rsvp:' || m.id || ':' || who || ':' || r.sequence, p_now)
              RETURNING id INTO written;
            notifications := notifications || written;
          END IF;
          IF wanted = 'going' THEN
            INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at, joined_at)
              VALUES (m.community_id, who, p_now, p_now) ON CONFLICT DO NOTHING;
          END IF;
        ELSIF wanted = 'going' AND code = 'ok' AND holds THEN
          UPDATE rsvps SET guests = party - 1, answers = jsonb_strip_nulls(said), answered_level = m.level,
              note = CASE WHEN p_notes[i] IS NULL THEN note ELSE nullif(p_notes[i], '') END
            WHERE meetup_id = m.id AND member_id = who
              AND (guests, answers, answered_level, coalesce(note, ''))
                IS DISTINCT FROM ((party - 1)::smallint, jsonb_strip_nulls(said), m.level, coalesce(p_notes[i], note, ''));
          IF FOUND THEN
            IF held = 'going' THEN s.going := s.going + party - 1 - r.guests; END IF;
            SELECT * INTO r FROM rsvps WHERE meetup_id = m.id AND member_id = who;
          END IF;
        END IF;

        IF held IN ('going', 'waitlisted') AND code = 'ok' AND s.waitlisted > 0 AND (s.capacity IS NULL OR s.going < s.capacity) THEN
          -- a seat, or the place of a party that was waited for, became free
          notifications := notifications || rsvp_promote(m.id, p_now);
          SELECT going, waitlisted INTO s.going, s.waitlisted FROM meetup_seats WHERE meetup_id = m.id;
          IF r.status = 'waitlisted' THEN SELECT * INTO r FROM rsvps WHERE meetup_id = m.id AND member_id = who; END IF;
        END IF;
        IF r.status = 'waitlisted' AND (rank IS NULL OR holds) THEN
          SELECT count(*) INTO rank FROM rsvps
            WHERE meetup_id = m.id AND status = 'waitlisted' AND position <= r.position;
        ELSIF r.status <> 'waitlisted' THEN rank := NULL;
        END IF;

        outcomes := outcomes || json_build_object('code', code, 'params', params, 'changed', next_status IS NOT NULL, 'status', r.status, 'position', rank,
          'changedAt', CASE WHEN r.changed_at = p_now THEN now_zoned ELSE zoned_iso(r.changed_at, m.time_zone) END,
          'guests', coalesce(r.guests, 0), 'note', r.note, 'answers', coalesce(r.answers, '{}'), 'answeredLevel', r.answered_level);
      END LOOP;

      IF s.next_position > first_position THEN
        UPDATE meetup_seats SET next_position = s.next_position WHERE meetup_id = m.id;
      END IF;
      IF asking <> '{}' THEN
        notifications := notifications || rsvp_tell_requests(m.id, m.community_id, asking, p_now);
      END IF;
      RETURN json_build_object(
        'seats', json_build_object('capacity', s.capacity, 'going', s.going, 'waitlisted', s.waitlisted, 'waitlist', s.waitlist,
          'approval', s.approval, 'guestsMax', s.guests_max,
          'opensAt', zoned_iso(s.opens_at, m.time_zone), 'closesAt', zoned_iso(s.closes_at, m.time_zone)),
        'outcomes', array_to_json(outcomes),
        'notifications', to_json(notifications::text[]));
    END $$;
  `,
  down: /* sql */ `${before.down} ${before.up}`,
};
