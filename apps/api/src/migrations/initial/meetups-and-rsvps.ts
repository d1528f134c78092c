export const meetupsAndRsvps = {
  up: /* sql */ `
    -- An instant as ISO 8601 text with the offset that its zone had then: 2026-12-03T18:30:00+05:30.
    -- In SQL, so that a list of instants in many zones costs no zoned arithmetic per row in JavaScript.
    CREATE FUNCTION zoned_iso(at timestamptz, zone text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT to_char(at AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
        || CASE WHEN at AT TIME ZONE zone < at AT TIME ZONE 'UTC' THEN '-' ELSE '+' END
        || to_char(greatest((at AT TIME ZONE zone) - (at AT TIME ZONE 'UTC'), (at AT TIME ZONE 'UTC') - (at AT TIME ZONE zone)), 'HH24:MI')
    $$;

    CREATE TABLE series (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      slug text NOT NULL,
      title text NOT NULL,
      description text NOT NULL DEFAULT '',
      level_pattern text[] NOT NULL DEFAULT '{}' CONSTRAINT series_level_pattern CHECK (level_pattern <@ ARRAY['newbie', 'advanced']),
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT series_slug_key UNIQUE (community_id, slug),
      CONSTRAINT series_of_community UNIQUE (id, community_id)
    );

    CREATE TABLE meetups (
      id uuid PRIMARY KEY,
      community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
      series_id uuid,
      slug text NOT NULL CONSTRAINT meetups_slug_key UNIQUE,
      title text NOT NULL,
      summary text NOT NULL DEFAULT '',
      description text NOT NULL DEFAULT '',
      level text NOT NULL CONSTRAINT meetups_level CHECK (level IN ('newbie', 'advanced')),
      format text NOT NULL CONSTRAINT meetups_format CHECK (format IN ('talks', 'workshop', 'hackathon', 'open-space', 'social')),
      state text NOT NULL DEFAULT 'draft' CONSTRAINT meetups_state CHECK (state IN ('draft', 'published', 'cancelled')),
      visibility text NOT NULL DEFAULT 'public' CONSTRAINT meetups_visibility CHECK (visibility IN ('public', 'unlisted', 'private')),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      time_zone text NOT NULL,
      wall_start text NOT NULL,
      wall_end text NOT NULL,
      venue_name text NOT NULL DEFAULT '',
      venue_address text NOT NULL DEFAULT '',
      room text NOT NULL DEFAULT '',
      city text NOT NULL DEFAULT '',
      online_url text,
      language text NOT NULL DEFAULT 'en',
      assumptions text[] NOT NULL DEFAULT '{}',
      outcomes text[] NOT NULL DEFAULT '{}',
      ical_uid text NOT NULL CONSTRAINT meetups_ical_uid_key UNIQUE,
      ical_sequence integer NOT NULL DEFAULT 0,
      source_key text,
      cancel_reason text NOT NULL DEFAULT '',
      created_by uuid REFERENCES members (id) ON DELETE SET NULL,
      version integer NOT NULL DEFAULT 1,
      published_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT meetups_series FOREIGN KEY (series_id, community_id) REFERENCES series (id, community_id),
      CONSTRAINT meetups_id_level UNIQUE (id, level),
      CONSTRAINT meetups_source_key UNIQUE (series_id, source_key),
      CONSTRAINT meetups_ends_after_start CHECK (ends_at > starts_at),
      -- lets the list of coming meetups begin its index scan at a start time although it asks for the end
      CONSTRAINT meetups_at_most_31_days CHECK (ends_at <= starts_at + interval '744 hours'),
      CONSTRAINT meetups_advanced_assumes CHECK (state = 'draft' OR level = 'newbie' OR cardinality(assumptions) > 0)
    );
    CREATE INDEX meetups_public_list ON meetups (level, starts_at, id) INCLUDE (ends_at) WHERE state <> 'draft' AND visibility = 'public';
    CREATE INDEX meetups_public_dates ON meetups (starts_at, id) INCLUDE (ends_at, level) WHERE state <> 'draft' AND visibility = 'public';
    CREATE INDEX meetups_of_community ON meetups (community_id, starts_at, id);
    CREATE INDEX meetups_of_series ON meetups (series_id, starts_at, id);

    CREATE TABLE meetup_topics (
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      topic_id uuid NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
      PRIMARY KEY (meetup_id, topic_id)
    );
    CREATE INDEX meetup_topics_topic ON meetup_topics (topic_id);

    -- Apart from meetups, because this row is locked and rewritten by every RSVP; capacity NULL means no limit.
    CREATE TABLE meetup_seats (
      meetup_id uuid PRIMARY KEY REFERENCES meetups (id) ON DELETE CASCADE,
      capacity integer CONSTRAINT meetup_seats_capacity CHECK (capacity > 0),
      waitlist boolean NOT NULL DEFAULT true,
      opens_at timestamptz,
      closes_at timestamptz,
      going integer NOT NULL DEFAULT 0,
      waitlisted integer NOT NULL DEFAULT 0,
      next_position bigint NOT NULL DEFAULT 1,
      CONSTRAINT meetup_seats_never_oversold CHECK (going >= 0 AND waitlisted >= 0 AND (capacity IS NULL OR going <= capacity))
    ) WITH (fillfactor = 50);

    CREATE TABLE rsvps (
      meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT rsvps_status CHECK (status IN ('going', 'waitlisted', 'declined', 'cancelled')),
      position bigint,
      advice_shown boolean NOT NULL DEFAULT false,
      sequence integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      changed_at timestamptz NOT NULL DEFAULT now(),
      -- whom an organiser took off the list is a stranger to a private meetup again
      removed_at timestamptz,
      PRIMARY KEY (meetup_id, member_id),
      CONSTRAINT rsvps_waiting_has_position CHECK (status <> 'waitlisted' OR position IS NOT NULL)
    );
    CREATE UNIQUE INDEX rsvps_queue ON rsvps (meetup_id, position) WHERE status = 'waitlisted';
    CREATE INDEX rsvps_attendees ON rsvps (meetup_id, status, changed_at, member_id);
    CREATE INDEX rsvps_of_member ON rsvps (member_id, status);

    CREATE TABLE notifications (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      meetup_id uuid REFERENCES meetups (id) ON DELETE CASCADE,
      payload jsonb NOT NULL DEFAULT '{}',
      dedupe_key text NOT NULL CONSTRAINT notifications_dedupe_key UNIQUE,
      state text NOT NULL DEFAULT 'pending'
        CONSTRAINT notifications_state CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'unknown', 'skipped')),
      attempts integer NOT NULL DEFAULT 0,
      error text,
      message_id text,
      claimed_at timestamptz,
      sent_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX notifications_open ON notifications (state, id) WHERE state IN ('pending', 'sending');
    CREATE INDEX notifications_of_meetup ON notifications (meetup_id, id DESC);
    CREATE INDEX notifications_of_member ON notifications (member_id, id DESC);
  `,
  down: /* sql */ `
    DROP TABLE notifications, rsvps, meetup_seats, meetup_topics, meetups, series;
    DROP FUNCTION zoned_iso;
  `,
};
