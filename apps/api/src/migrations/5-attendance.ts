import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was there. One row per person and meetup holds what is known now; every scan that led to it is kept in `attendance_log`,
 * because phones at the door work offline and tell us later (the last writer by the time of the device wins).
 */
export class Attendance1763700004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      CREATE TABLE attendances (
        id uuid PRIMARY KEY,
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        -- NULL: a walk-in without an account, or somebody whose account is gone
        member_id uuid REFERENCES members (id) ON DELETE SET NULL,
        name text NOT NULL DEFAULT '',
        guests smallint NOT NULL DEFAULT 0 CONSTRAINT attendances_guests CHECK (guests BETWEEN 0 AND 3),
        present boolean NOT NULL DEFAULT true,
        walk_in boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid REFERENCES members (id) ON DELETE SET NULL,
        CONSTRAINT attendances_one_each UNIQUE (meetup_id, member_id)
      );
      CREATE INDEX attendances_of_member ON attendances (member_id, meetup_id) WHERE member_id IS NOT NULL;
      CREATE INDEX attendances_fk_recorded_by ON attendances (recorded_by) WHERE recorded_by IS NOT NULL;

      CREATE TABLE attendance_log (
        -- chosen by the device, so that a sync sent twice is written once
        id uuid PRIMARY KEY,
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        attendance_id uuid NOT NULL REFERENCES attendances (id) ON DELETE CASCADE,
        act text NOT NULL CONSTRAINT attendance_log_act CHECK (act IN ('check-in', 'undo', 'walk-in')),
        method text NOT NULL CONSTRAINT attendance_log_method CHECK (method IN ('ticket', 'name')),
        device text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL,
        recorded_by uuid REFERENCES members (id) ON DELETE SET NULL,
        received_at timestamptz NOT NULL
      );
      CREATE INDEX attendance_log_of ON attendance_log (meetup_id, received_at, id);
      CREATE INDEX attendance_log_fk_attendance ON attendance_log (attendance_id);
      CREATE INDEX attendance_log_fk_recorded_by ON attendance_log (recorded_by) WHERE recorded_by IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE attendance_log, attendances`);
  }
}
