import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outbox } from './rsvp-engine/outbox.ts';
import { rsvpAnswer } from './rsvp-engine/rsvp-answer.ts';
import { rsvpPromote } from './rsvp-engine/rsvp-promote.ts';
import { seatBookkeeping } from './rsvp-engine/seat-bookkeeping.ts';

/** The RSVP rules inside the database: counting, answering, promoting; and what delivering mail needs. */
export class RsvpEngine1763700002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [seatBookkeeping, rsvpPromote, rsvpAnswer, outbox]) await queryRunner.query(part.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of [outbox, rsvpAnswer, rsvpPromote, seatBookkeeping]) await queryRunner.query(part.down);
  }
}
