import type { Level } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A member's wish to come to every meetup of one level of a series. Each level has an age of its own. */
@Entity('standing_rsvps')
@Check('standing_rsvps_level', `level IN ('newbie', 'advanced')`)
@Index('standing_rsvps_of_member', ['memberId', 'seriesId'])
@Index('standing_rsvps_fk_membership', ['communityId', 'memberId'])
@Index('standing_rsvps_fk_series', ['seriesId', 'communityId'])
export class StandingRsvpEntity {
  @PrimaryColumn('uuid')
  seriesId: string;

  @PrimaryColumn('text')
  level: Level;

  @PrimaryColumn('uuid')
  memberId: string;

  /** Who leaves it takes the wish along. */
  @Column('uuid')
  communityId: string;

  @Column('timestamptz')
  since: Date;
}
