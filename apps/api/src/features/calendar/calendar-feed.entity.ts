import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The secret address of a member's own feed; only its hash is kept. */
@Entity('calendar_feeds')
@Unique('calendar_feeds_hash_key', ['hash'])
@Index('calendar_feeds_of_member', ['memberId'])
@Index('calendar_feeds_one_live', { synchronize: false })
export class CalendarFeedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  memberId: string;

  @Column('bytea')
  hash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  /** Exact to the hour. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
