import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rsvpAnswerWithRemovals } from './removed-guests/rsvp-answer.ts';

/** Remembers whom an organiser took off the list: to a private meetup they are strangers again. */
export class RemovedGuests1763700004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rsvps ADD COLUMN removed_at timestamptz');
    await queryRunner.query(rsvpAnswerWithRemovals.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(rsvpAnswerWithRemovals.down);
    await queryRunner.query('ALTER TABLE rsvps DROP COLUMN removed_at');
  }
}
