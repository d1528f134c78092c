import type { Level } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type SessionKind = 'talk' | 'keynote' | 'break' | 'lightning' | 'open-space' | 'qa' | 'social';

/** The level is part of two foreign keys (migration `talks`): a session cannot differ from its meetup, nor from its proposal. */
@Entity('sessions')
@Unique('sessions_slug_key', ['slug'])
@Unique('sessions_proposal_key', ['proposalId'])
@Unique('sessions_source_key', ['meetupId', 'sourceKey'])
@Check('sessions_ends_after_start', `ends_at > starts_at`)
@Index('sessions_agenda', ['meetupId', 'startsAt', 'id'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('uuid')
  meetupId: string;

  @Column('text')
  level: Level;

  @Column('uuid', { nullable: true })
  proposalId: string | null;

  @Column('text')
  kind: SessionKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  subtitle: string;

  @Column('text', { default: '' })
  abstract: string;

  @Column('text', { array: true, default: '{}' })
  assumptions: string[];

  @Column('text', { array: true, default: '{}' })
  outcomes: string[];

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { default: '' })
  room: string;

  @Column('text', { default: 'en' })
  language: string;

  @Column('text', { nullable: true })
  url: string | null;

  /** The id of the session in the schedule it was imported from. */
  @Column('text', { nullable: true })
  sourceKey: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
