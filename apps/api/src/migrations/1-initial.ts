import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountsAndCommunities } from './initial/accounts-and-communities.ts';
import { hackathons } from './initial/hackathons.ts';
import { meetupsAndRsvps } from './initial/meetups-and-rsvps.ts';
import { talks } from './initial/talks.ts';

/** The first shape of the house. Written in SQL, because the level rules live in constraints. */
export class Initial1763700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [accountsAndCommunities, meetupsAndRsvps, talks, hackathons]) {
      await queryRunner.query(part.up);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of [hackathons, talks, meetupsAndRsvps, accountsAndCommunities]) {
      await queryRunner.query(part.down);
    }
  }
}
