import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series that recur: the rule, where each meetup of it belongs, and members who come to all of them. */
export class Recurrences1763700020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      -- of the series as calendars see it (RFC 7986 RELATED-TO); any text does that is unique in the world
      ALTER TABLE series ADD COLUMN ical_uid text NOT NULL DEFAULT gen_random_uuid()::text
        CONSTRAINT series_ical_uid_key UNIQUE;

      CREATE TABLE recurrences (
        series_id uuid PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE,
        rule text NOT NULL,
        wall_start text NOT NULL,
        time_zone text NOT NULL,
        duration_minutes integer NOT NULL CONSTRAINT recurrences_duration CHECK (duration_minutes BETWEEN 15 AND 4320),
        skips text[] NOT NULL DEFAULT '{}',
        ahead smallint NOT NULL DEFAULT 3 CONSTRAINT recurrences_ahead CHECK (ahead BETWEEN 1 AND 12),
        publish boolean NOT NULL DEFAULT false,
        pattern_start smallint NOT NULL DEFAULT 0,
        first_number integer NOT NULL DEFAULT 1 CONSTRAINT recurrences_first_number CHECK (first_number > 0),
        template jsonb NOT NULL,
        changed_by uuid REFERENCES members (id) ON DELETE SET NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX recurrences_fk_changed_by ON recurrences (changed_by) WHERE changed_by IS NOT NULL;

      -- recurrence_id: the start the rule gave it, whatever was changed since (RFC 5545 RECURRENCE-ID); no date is made twice.
      -- own_fields: what was changed for this one alone, and stays when all following are changed.
      ALTER TABLE meetups
        ADD COLUMN recurrence_id timestamptz,
        ADD COLUMN own_fields text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT meetups_recurrence_key UNIQUE (series_id, recurrence_id),
        ADD CONSTRAINT meetups_recur_in_series CHECK (recurrence_id IS NULL OR series_id IS NOT NULL);

      -- What calendars call it in invitations: the UID of its rule, and the start and zone it was first given (RECURRENCE-ID). Unlike
      -- recurrence_id this never changes, whether the meetup is moved, finds another place in the rule or leaves it.
      ALTER TABLE meetups
        ADD COLUMN calendar_uid text,
        ADD COLUMN calendar_start timestamptz,
        ADD COLUMN calendar_zone text,
        ADD CONSTRAINT meetups_calendar_whole CHECK (num_nulls(calendar_uid, calendar_start, calendar_zone) IN (0, 3));
      CREATE UNIQUE INDEX meetups_calendar_key ON meetups (calendar_uid, calendar_start) WHERE calendar_uid IS NOT NULL;

      -- One row per level, because each has an age of its own: who adds a level today stands behind those who had it before.
      -- Who leaves the community takes it along.
      CREATE TABLE standing_rsvps (
        series_id uuid NOT NULL,
        level text NOT NULL CONSTRAINT standing_rsvps_level CHECK (level IN ('newbie', 'advanced')),
        member_id uuid NOT NULL,
        community_id uuid NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (series_id, level, member_id),
        CONSTRAINT standing_rsvps_series FOREIGN KEY (series_id, community_id) REFERENCES series (id, community_id) ON DELETE CASCADE,
        CONSTRAINT standing_rsvps_membership FOREIGN KEY (community_id, member_id)
          REFERENCES community_members (community_id, member_id) ON DELETE CASCADE
      );
      CREATE INDEX standing_rsvps_of_member ON standing_rsvps (member_id, series_id);
      CREATE INDEX standing_rsvps_fk_membership ON standing_rsvps (community_id, member_id);
      CREATE INDEX standing_rsvps_fk_series ON standing_rsvps (series_id, community_id);

      ALTER TABLE rsvps ADD COLUMN by_standing boolean NOT NULL DEFAULT false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      ALTER TABLE rsvps DROP COLUMN by_standing;
      DROP TABLE standing_rsvps, recurrences;
      ALTER TABLE meetups
        DROP COLUMN calendar_zone,
        DROP COLUMN calendar_start,
        DROP COLUMN calendar_uid,
        DROP CONSTRAINT meetups_recur_in_series,
        DROP CONSTRAINT meetups_recurrence_key,
        DROP COLUMN own_fields,
        DROP COLUMN recurrence_id;
      ALTER TABLE series DROP COLUMN ical_uid;
    `);
  }
}
