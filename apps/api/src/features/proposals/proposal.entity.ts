import type { Level, ProposalState } from '@hallway/contracts';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('proposals')
@Unique('proposals_id_level', ['id', 'level'])
@Check('proposals_advanced_assumes', `state = 'draft' OR level = 'newbie' OR cardinality(assumptions) > 0`)
export class ProposalEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  callId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  speakerId: string;

  @Column('text')
  title: string;

  @Column('text')
  level: Level;

  @Column('text', { array: true, default: '{}' })
  assumptions: string[];

  @Column('text', { array: true, default: '{}' })
  outcomes: string[];

  /** Key of one of the formats of the call. */
  @Column('text')
  format: string;

  @Column('integer')
  durationMinutes: number;

  @Column('text', { default: '' })
  abstract: string;

  @Column('text', { default: '' })
  outline: string;

  @Column('text', { default: '' })
  earlierTalks: string;

  @Column('text', { default: '' })
  bio: string;

  @Column('boolean', { default: false })
  firstTalk: boolean;

  @Column('text')
  relation: 'builds' | 'runs' | 'has-read';

  @Column('text', { default: '' })
  codeLicence: string;

  @Column('boolean', { default: true })
  openSource: boolean;

  @Column('text', { default: 'draft' })
  state: ProposalState;

  /** Null while a decision is the panel's own. */
  @Column('timestamptz', { nullable: true })
  decisionReleasedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
