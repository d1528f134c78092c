import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What is known now of one person at one meetup. `memberId` null: a walk-in without an account, or an account that is gone. */
@Entity('attendances')
@Unique('attendances_one_each', ['meetupId', 'memberId'])
@Check('attendances_guests', `guests BETWEEN 0 AND 3`)
@Index('attendances_changed', ['meetupId', 'changedAt'])
export class AttendanceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('text', { default: '' })
  name: string;

  @Column('smallint', { default: 0 })
  guests: number;

  @Column('boolean', { default: true })
  present: boolean;

  @Column('boolean', { default: false })
  walkIn: boolean;

  /** By the clock of the device at the door. */
  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  /** The phone that saw them. */
  @Column('text', { default: '' })
  device: string;

  /** By our clock, so that phones can ask for what is new. */
  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
