import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('audit_log')
@Index('audit_log_community', { synchronize: false })
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null after the account was deleted, and for acts of the command line. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('uuid', { nullable: true })
  communityId: string | null;

  /** What was done, as `noun.verb`: `meetup.cancelled`. */
  @Column('text')
  act: string;

  @Column('text')
  objectType: string;

  @Column('text')
  objectId: string;

  @Column('jsonb', { default: {} })
  details: object;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
