import type { MigrationInterface, QueryRunner } from 'typeorm';
import { documents } from './search/documents.ts';
import { query } from './search/query.ts';
import { triggers } from './search/triggers.ts';

/** Full text search with typed beginnings and typing errors, over what is public. */
export class Search1763700090000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [documents, query, triggers]) await queryRunner.query(part.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of [triggers, query, documents]) await queryRunner.query(part.down);
  }
}
