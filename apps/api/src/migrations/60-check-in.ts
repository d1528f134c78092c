import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorPeople } from './check-in/door-people.ts';
import { doorRecord } from './check-in/door-record.ts';

/**
 * What the door needs besides who was there: which phone saw somebody, what the phones have to hear about, whom an organiser lets
 * check in, and the one function that takes what they did.
 */
export class CheckIn1763700060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      ALTER TABLE attendances
        ADD COLUMN device text NOT NULL DEFAULT '',
        -- by our clock: what a phone that asked at that time has not heard of
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      CREATE INDEX attendances_changed ON attendances (meetup_id, changed_at);

      ALTER TABLE attendance_log
        ADD COLUMN guests smallint NOT NULL DEFAULT 0 CONSTRAINT attendance_log_guests CHECK (guests BETWEEN 0 AND 3),
        -- let in although they were in already; follows from the acts before it by the time of the devices
        ADD COLUMN duplicate boolean NOT NULL DEFAULT false,
        -- by how much the clock of the device went before ours when it told us
        ADD COLUMN skew_ms bigint NOT NULL DEFAULT 0;
      CREATE INDEX attendance_log_duplicates ON attendance_log (meetup_id, recorded_at) WHERE duplicate;

      CREATE TABLE door_helpers (
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        added_at timestamptz NOT NULL,
        -- sent away: kept, so that the invitation they came by does not let them in again
        removed_at timestamptz,
        PRIMARY KEY (meetup_id, member_id)
      );
      CREATE INDEX door_helpers_fk_member ON door_helpers (member_id);

      -- one invitation at a time: a new one ends the one before; it ends with the meetup, wherever that is moved
      CREATE TABLE door_links (
        meetup_id uuid PRIMARY KEY REFERENCES meetups (id) ON DELETE CASCADE,
        secret_hash text NOT NULL
      );
    `);
    await queryRunner.query(doorPeople.up);
    await queryRunner.query(doorRecord.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(doorRecord.down);
    await queryRunner.query(doorPeople.down);
    await queryRunner.query(/* sql */ `
      DROP TABLE door_links, door_helpers;
      DROP INDEX attendance_log_duplicates;
      ALTER TABLE attendance_log DROP COLUMN guests, DROP COLUMN duplicate, DROP COLUMN skew_ms;
      DROP INDEX attendances_changed;
      ALTER TABLE attendances DROP COLUMN device, DROP COLUMN changed_at;
    `);
  }
}
