import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members want to get, why a mail was not sent, addresses that a mail server has refused, a new address waiting for its proof,
 * announcements, and how far the weekly digest has come.
 */
export class Mail1763700050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      CREATE TABLE mail_preferences (
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        kind text NOT NULL,
        -- NULL: in every community that has no row of its own
        community_id uuid REFERENCES communities (id) ON DELETE CASCADE,
        choice text NOT NULL CONSTRAINT mail_preferences_choice CHECK (choice IN ('on', 'off', 'newbie', 'advanced')),
        changed_at timestamptz NOT NULL,
        CONSTRAINT mail_preferences_one_each UNIQUE NULLS NOT DISTINCT (member_id, kind, community_id)
      );
      CREATE INDEX mail_preferences_fk_community ON mail_preferences (community_id) WHERE community_id IS NOT NULL;

      ALTER TABLE members
        ADD COLUMN email_refused_at timestamptz,
        ADD COLUMN email_refused_reason text,
        ADD CONSTRAINT members_email_refused CHECK ((email_refused_at IS NULL) = (email_refused_reason IS NULL));
      CREATE INDEX members_of_zone ON members (time_zone, id);

      CREATE TABLE email_changes (
        member_id uuid PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
        email text NOT NULL CONSTRAINT email_changes_lower CHECK (email = lower(email)),
        secret_hash text NOT NULL CONSTRAINT email_changes_secret UNIQUE,
        expires_at timestamptz NOT NULL
      );

      CREATE TABLE announcements (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
        meetup_id uuid REFERENCES meetups (id) ON DELETE CASCADE,
        author_id uuid REFERENCES members (id) ON DELETE SET NULL,
        subject text NOT NULL,
        body text NOT NULL,
        audience jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        -- when the last recipient had a row in the outbox; NULL: still being written
        written_at timestamptz
      );
      CREATE INDEX announcements_of_community ON announcements (community_id, created_at DESC, id DESC);
      CREATE INDEX announcements_of_meetup ON announcements (meetup_id, created_at DESC, id DESC) WHERE meetup_id IS NOT NULL;
      CREATE INDEX announcements_fk_author ON announcements (author_id) WHERE author_id IS NOT NULL;
      CREATE INDEX announcements_unwritten ON announcements (created_at) WHERE written_at IS NULL;

      ALTER TABLE notifications
        ADD COLUMN community_id uuid REFERENCES communities (id) ON DELETE CASCADE,
        ADD COLUMN announcement_id uuid REFERENCES announcements (id) ON DELETE CASCADE,
        ADD COLUMN skip_reason text,
        ADD CONSTRAINT notifications_skip_reason CHECK (state = 'skipped' OR skip_reason IS NULL);
      CREATE INDEX notifications_fk_community ON notifications (community_id) WHERE community_id IS NOT NULL;
      CREATE INDEX notifications_of_announcement ON notifications (announcement_id, member_id) WHERE announcement_id IS NOT NULL;

      -- reminders look for what starts soon, whoever may see it
      CREATE INDEX meetups_starting ON meetups (starts_at) WHERE state = 'published';

      CREATE TABLE digests (
        member_id uuid PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
        -- ISO week by the member's own calendar, 2026-W49: no digest of this week or an earlier one any more
        week text NOT NULL CONSTRAINT digests_week CHECK (week ~ '^\\d{4}-W\\d{2}$'),
        -- what was published since then is new to the member
        told_until timestamptz
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      DROP TABLE digests;
      DROP INDEX meetups_starting;
      ALTER TABLE notifications DROP COLUMN skip_reason, DROP COLUMN announcement_id, DROP COLUMN community_id;
      DROP TABLE announcements, email_changes;
      DROP INDEX members_of_zone;
      ALTER TABLE members DROP COLUMN email_refused_reason, DROP COLUMN email_refused_at;
      DROP TABLE mail_preferences;
    `);
  }
}
