import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a community keeps what people told it, and what of a meetup was forgotten already. */
export class Retention1763700091000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      ALTER TABLE communities
        ADD COLUMN keep_answers_days integer NOT NULL DEFAULT 90
          CONSTRAINT communities_keep_answers CHECK (keep_answers_days BETWEEN 1 AND 3650),
        ADD COLUMN keep_attendance_days integer NOT NULL DEFAULT 730
          CONSTRAINT communities_keep_attendance CHECK (keep_attendance_days BETWEEN 30 AND 3650);
      ALTER TABLE meetups ADD COLUMN answers_forgotten_at timestamptz, ADD COLUMN attendance_forgotten_at timestamptz;
      CREATE INDEX meetups_with_answers ON meetups (ends_at) WHERE answers_forgotten_at IS NULL;
      CREATE INDEX meetups_with_attendance ON meetups (ends_at) WHERE attendance_forgotten_at IS NULL;

      -- moved to a later date, there is something to forget again
      CREATE FUNCTION meetups_to_forget_again() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.answers_forgotten_at < NEW.ends_at THEN NEW.answers_forgotten_at := NULL; END IF;
        IF NEW.attendance_forgotten_at < NEW.ends_at THEN NEW.attendance_forgotten_at := NULL; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER meetups_to_forget_again BEFORE UPDATE OF ends_at ON meetups
        FOR EACH ROW WHEN (NEW.ends_at > OLD.ends_at) EXECUTE FUNCTION meetups_to_forget_again();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      DROP TRIGGER meetups_to_forget_again ON meetups;
      DROP FUNCTION meetups_to_forget_again;
      DROP INDEX meetups_with_attendance, meetups_with_answers;
      ALTER TABLE meetups DROP COLUMN attendance_forgotten_at, DROP COLUMN answers_forgotten_at;
      ALTER TABLE communities DROP COLUMN keep_attendance_days, DROP COLUMN keep_answers_days;
    `);
  }
}
