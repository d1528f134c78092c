import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the site-wide list of open calls, and for foreign keys that had none: deleting what they point to scanned their table. */
export class Indexes1763700003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      CREATE INDEX calls_closing ON calls (coalesce(closes_at, 'infinity'::timestamptz), id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX calls_closing`);
  }
}
