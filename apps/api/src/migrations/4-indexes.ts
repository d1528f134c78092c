import type { MigrationInterface, QueryRunner } from 'typeorm';

// A foreign key without an index costs a scan of its table whenever what it points to is deleted: a member, a meetup, a series.
const foreignKeys = [
  ['claims', 'task_id'],
  ['patch_reviews', 'reviewer_id'],
  ['patch_reviews', 'revision_id'],
  ['reviews', 'reviewer_id'],
];
const optionalForeignKeys = [
  ['audit_log', 'actor_id'],
  ['calls', 'series_id'],
  ['calls', 'meetup_id'],
  ['imports', 'created_by'],
  ['imports', 'series_id'],
  ['meetups', 'created_by'],
  ['patch_events', 'actor_id'],
  ['patch_revisions', 'submitted_by'],
  ['proposal_events', 'actor_id'],
  ['tasks', 'reviewed_by'],
];

/** An index for the site-wide list of open calls, and one for each foreign key that had none. */
export class Indexes1763700003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX calls_closing ON calls (coalesce(closes_at, 'infinity'::timestamptz), id)`);
    for (const [table, column] of foreignKeys)
      await queryRunner.query(`CREATE INDEX ${table}_fk_${column} ON ${table} (${column})`);
    for (const [table, column] of optionalForeignKeys)
      await queryRunner.query(`CREATE INDEX ${table}_fk_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [...foreignKeys, ...optionalForeignKeys])
      await queryRunner.query(`DROP INDEX ${table}_fk_${column}`);
    await queryRunner.query(`DROP INDEX calls_closing`);
  }
}
