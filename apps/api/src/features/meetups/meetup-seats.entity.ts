import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Apart from the meetup, because every RSVP locks and rewrites this row. The counters belong to the RSVP functions of the database. */
@Entity('meetup_seats')
@Check('meetup_seats_capacity', `capacity > 0`)
@Check('meetup_seats_guests_max', `guests_max BETWEEN 0 AND 3`)
@Check('meetup_seats_requested', `requested >= 0`)
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

  /** An organiser looks at each request before it counts. */
  @Column('boolean', { default: false })
  approval: boolean;

  /** How many people a member may bring along. */
  @Column('smallint', { default: 0 })
  guestsMax: number;

  /** Seats taken: members who go, and their guests. */
  @Column('integer', { default: 0 })
  going: number;

  @Column('integer', { default: 0 })
  waitlisted: number;

  @Column('integer', { default: 0 })
  requested: number;

  @Column('bigint', { default: 1 })
  nextPosition: string;
}
