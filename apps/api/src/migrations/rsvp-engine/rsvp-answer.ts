/**
 * Answers of many members to one meetup, in the order given, in one round trip and one transaction.
 *
 * p_wants: 'going', 'declined', 'cancelled' (by oneself) or 'removed' (by an organiser, who is checked by the caller).
 * p_insiders: true for those who see every meetup (site admins).
 * Returns { seats, outcomes: [{ code, status, position, changedAt }], notifications: [id] }; a code is 'ok' or a problem
 * code of the API. One refused member changes nothing for the others. Null when there is no such meetup, or only a draft.
 */
export const rsvpAnswer = {
  up: /* sql */ `
    CREATE FUNCTION rsvp_answer(
      p_slug text, p_now timestamptz, p_members uuid[], p_wants text[], p_advice boolean[], p_insiders boolean[]
    ) RETURNS json LANGUAGE plpgsql AS $$
    DECLARE
      m record;
      s meetup_seats;
      r rsvps;
      who uuid;
      wanted text;
      next_status text;
      held text;
      rank integer;
      code text;
      mail text;
      written bigint;
      outcomes json[] := '{}';
      notifications bigint[] := '{}';
      first_position bigint;
      now_zoned text;
    BEGIN
      -- The seats before the meetup, as everything does that locks both. SHARE: a cancellation or a new time waits for us or
      -- is seen by us, so that nobody is left untold.
      SELECT * INTO s FROM meetup_seats WHERE meetup_id = (SELECT id FROM meetups WHERE slug = p_slug) FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      SELECT id, community_id, state, visibility, starts_at, time_zone INTO m FROM meetups WHERE id = s.meetup_id FOR SHARE;
      IF m.state = 'draft' THEN RETURN NULL; END IF;
      first_position := s.next_position;
      now_zoned := zoned_iso(p_now, m.time_zone);

      FOR i IN 1 .. cardinality(p_members) LOOP
        who := p_members[i];
        wanted := p_wants[i];
        code := 'ok';
        mail := NULL;
        rank := NULL;
        next_status := NULL;
        SELECT * INTO r FROM rsvps WHERE meetup_id = m.id AND member_id = who;
        held := r.status;

        IF m.visibility = 'private' AND (held IS NULL OR r.removed_at IS NOT NULL) AND NOT p_insiders[i] AND NOT EXISTS (
          SELECT FROM community_members c WHERE c.community_id = m.community_id AND c.member_id = who AND 'organiser' = ANY (c.roles)
        ) THEN
          code := 'not-found';

        ELSIF wanted = 'going' THEN
          IF held IN ('going', 'waitlisted') THEN
            NULL; -- asking twice changes nothing
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSIF p_now < s.opens_at THEN code := 'rsvp.window-not-open';
          ELSIF p_now >= s.closes_at THEN code := 'rsvp.window-closed';
          ELSE
            IF s.waitlisted > 0 AND (s.capacity IS NULL OR s.going < s.capacity) THEN
              -- seats that became free while the window was shut belong to those who wait
              notifications := notifications || rsvp_promote(m.id, p_now);
              SELECT going, waitlisted INTO s.going, s.waitlisted FROM meetup_seats WHERE meetup_id = m.id;
            END IF;
            IF s.capacity IS NULL OR s.going < s.capacity THEN next_status := 'going';
            ELSIF s.waitlist THEN next_status := 'waitlisted';
            ELSE code := 'rsvp.full';
            END IF;
          END IF;

        ELSIF wanted = 'declined' THEN
          IF held = 'declined' THEN NULL;
          ELSIF m.state = 'cancelled' THEN code := 'rsvp.meetup-cancelled';
          ELSIF p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSE next_status := 'declined';
          END IF;

        ELSIF held IN ('going', 'waitlisted') THEN
          IF wanted = 'cancelled' AND p_now >= m.starts_at THEN code := 'rsvp.meetup-started';
          ELSE next_status := 'cancelled';
          END IF;
        ELSIF wanted = 'removed' THEN
          code := 'not-found';
        END IF;

        IF next_status IS NOT NULL THEN
          INSERT INTO rsvps AS mine (meetup_id, member_id, status, position, advice_shown, created_at, changed_at, removed_at)
            VALUES (m.id, who, next_status, CASE next_status WHEN 'waitlisted' THEN s.next_position END, p_advice[i], p_now, p_now,
              CASE wanted WHEN 'removed' THEN p_now END)
            ON CONFLICT (meetup_id, member_id) DO UPDATE
              SET status = excluded.status, position = excluded.position, changed_at = p_now, removed_at = excluded.removed_at, sequence = mine.sequence + 1,
                  advice_shown = mine.advice_shown OR excluded.advice_shown
            RETURNING * INTO r;
          CASE held WHEN 'going' THEN s.going := s.going - 1; WHEN 'waitlisted' THEN s.waitlisted := s.waitlisted - 1; ELSE NULL; END CASE;
          IF next_status = 'going' THEN
            s.going := s.going + 1;
            mail := 'rsvp-confirmed';
          ELSIF next_status = 'waitlisted' THEN
            s.waitlisted := s.waitlisted + 1;
            s.next_position := s.next_position + 1;
            rank := s.waitlisted;
            mail := 'rsvp-waitlisted';
          ELSIF held IN ('going', 'waitlisted') AND m.state = 'published' THEN
            mail := 'rsvp-cancelled';
          END IF;
          IF mail IS NOT NULL THEN
            INSERT INTO notifications (kind, member_id, meetup_id, payload, dedupe_key, created_at)
              VALUES (
                mail, who, m.id,
                jsonb_strip_nulls(jsonb_build_object(
                  'sequence', r.sequence, 'position', rank,
                  'by', CASE WHEN mail = 'rsvp-cancelled' THEN CASE wanted WHEN 'removed' THEN 'organiser' ELSE 'member' END END,
                  'held', CASE WHEN mail = 'rsvp-cancelled' THEN held END)),
                'rsvp:' || m.id || ':' || who || ':' || r.sequence, p_now)
              RETURNING id INTO written;
            notifications := notifications || written;
          END IF;
          IF next_status IN ('going', 'waitlisted') THEN
            INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at, joined_at)
              VALUES (m.community_id, who, p_now, p_now) ON CONFLICT DO NOTHING;
          ELSIF held = 'going' AND s.waitlisted > 0 THEN
            notifications := notifications || rsvp_promote(m.id, p_now);
            SELECT going, waitlisted INTO s.going, s.waitlisted FROM meetup_seats WHERE meetup_id = m.id;
          END IF;
        ELSIF r.status = 'waitlisted' THEN
          SELECT count(*) INTO rank FROM rsvps
            WHERE meetup_id = m.id AND status = 'waitlisted' AND position <= r.position;
        END IF;

        outcomes := outcomes || json_build_object('code', code, 'status', r.status, 'position', rank, 'changedAt',
          CASE WHEN r.changed_at = p_now THEN now_zoned ELSE zoned_iso(r.changed_at, m.time_zone) END);
      END LOOP;

      IF s.next_position > first_position THEN
        UPDATE meetup_seats SET next_position = s.next_position WHERE meetup_id = m.id;
      END IF;
      RETURN json_build_object(
        'seats', json_build_object('capacity', s.capacity, 'going', s.going, 'waitlisted', s.waitlisted, 'waitlist', s.waitlist,
          'opensAt', zoned_iso(s.opens_at, m.time_zone), 'closesAt', zoned_iso(s.closes_at, m.time_zone)),
        'outcomes', array_to_json(outcomes),
        'notifications', to_json(notifications::text[]));
    END $$;
  `,
  down: /* sql */ `DROP FUNCTION rsvp_answer;`,
};
