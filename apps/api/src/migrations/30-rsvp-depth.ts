import type { MigrationInterface, QueryRunner } from 'typeorm';
import { answersTrouble } from './rsvp-depth/answers-trouble.ts';
import { columns } from './rsvp-depth/columns.ts';
import { rsvpAnswer } from './rsvp-depth/rsvp-answer.ts';
import { rsvpPromote } from './rsvp-depth/rsvp-promote.ts';
import { seatBookkeeping } from './rsvp-depth/seat-bookkeeping.ts';
import { tellRequests } from './rsvp-depth/tell-requests.ts';

/** RSVP at full depth: questions, approval, guests as seats, a note, the level that was said yes to. */
export class RsvpDepth1763700030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [columns, rsvpPromote, seatBookkeeping, answersTrouble, tellRequests, rsvpAnswer])
      await queryRunner.query(part.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of [rsvpAnswer, tellRequests, answersTrouble, seatBookkeeping, rsvpPromote, columns])
      await queryRunner.query(part.down);
  }
}
