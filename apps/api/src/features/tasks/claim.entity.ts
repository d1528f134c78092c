import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('claims')
@Index('claims_one_active', ['taskId'], { unique: true, where: 'ended_at IS NULL' })
@Index('claims_expiring', ['expiresAt'], { where: 'ended_at IS NULL' })
export class ClaimEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  taskId: string;

  @Column('uuid')
  memberId: string;

  @Column('timestamptz')
  claimedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  endReason: 'released' | 'expired' | 'patch' | 'taken-back' | null;
}
