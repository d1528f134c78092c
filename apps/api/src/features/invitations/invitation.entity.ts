import type { CommunityRole, notificationStates } from '@hallway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('invitations')
@Index('invitations_of_community', { synchronize: false })
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid', { nullable: true })
  meetupId: string | null;

  /** Lower case; null for a link. Whole to who typed it alone. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('bytea', { nullable: true })
  addressHash: Buffer | null;

  @Column('text', { nullable: true })
  role: CommunityRole | null;

  @Column('integer')
  maxUses: number;

  @Column('integer', { default: 0 })
  used: number;

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  mailState: (typeof notificationStates)[number] | null;

  @Column('integer', { default: 0 })
  mailAttempts: number;

  @Column('timestamptz', { nullable: true })
  mailClaimedAt: Date | null;
}
