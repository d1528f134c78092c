import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Apart from the meetup, because every RSVP locks and rewrites this row. The counters belong to the RSVP functions of the database. */
@Entity('meetup_seats')
@Check('meetup_seats_capacity', `capacity > 0`)
@Check('meetup_seats_never_oversold', `going >= 0 AND waitlisted >= 0 AND (capacity IS NULL OR going <= capacity)`)
export class MeetupSeatsEntity {
  @PrimaryColumn('uuid')
  meetupId: string;

  /** Null: no limit. */
  @Column('integer', { nullable: true })
  capacity: number | null;

  @Column('boolean', { default: true })
  waitlist: boolean;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('integer', { default: 0 })
  going: number;

  @Column('integer', { default: 0 })
  waitlisted: number;

  @Column('bigint', { default: 1 })
  nextPosition: string;
}
