import type { CommunityRole } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('community_members')
@Check('community_members_roles', `roles <@ ARRAY['organiser', 'panellist', 'hackathon-lead', 'volunteer']`)
@Index('community_members_member', { synchronize: false })
export class CommunityMemberEntity {
  @PrimaryColumn('uuid')
  communityId: string;

  @PrimaryColumn('uuid')
  memberId: string;

  @Column('text', { array: true, default: [] })
  roles: CommunityRole[];

  /** The version that was accepted; the database writes it when the row is made. */
  @Column('integer', { default: 1 })
  codeOfConductVersion: number;

  @Column('timestamptz')
  codeOfConductAcceptedAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt: Date;
}
