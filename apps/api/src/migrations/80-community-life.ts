import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeOfConduct } from './community-life/code-of-conduct.ts';
import { discussions } from './community-life/discussions.ts';
import { inbox } from './community-life/inbox.ts';
import { invitations } from './community-life/invitations.ts';

const parts = [codeOfConduct, discussions, inbox, invitations];

/** Codes of conduct in versions, discussions with reports, what was read of the notifications, and invitations. */
export class CommunityLife1763700080000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of parts) await queryRunner.query(part.up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of parts.toReversed()) await queryRunner.query(part.down);
  }
}
