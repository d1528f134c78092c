import type { MigrationInterface, QueryRunner } from 'typeorm';
import { checklists } from './house-keeping/checklists.ts';
import { roster } from './house-keeping/roster.ts';

/** Checklists and what is learned for the next one; who does what on the day. */
export class HouseKeeping1763700070000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(checklists.up);
    await queryRunner.query(roster.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(roster.down);
    await queryRunner.query(checklists.down);
  }
}
