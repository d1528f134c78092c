import type { MeetupTemplate } from '@hallway/contracts';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The rule by which a series recurs, and what its meetups begin with. */
@Entity('recurrences')
@Check('recurrences_duration', `duration_minutes BETWEEN 15 AND 4320`)
@Check('recurrences_ahead', `ahead BETWEEN 1 AND 12`)
@Check('recurrences_first_number', `first_number > 0`)
export class RecurrenceEntity {
  @PrimaryColumn('uuid')
  seriesId: string;

  /** RRULE value. */
  @Column('text')
  rule: string;

  /** DTSTART in the zone: the rule counts from here. */
  @Column('text')
  wallStart: string;

  @Column('text')
  timeZone: string;

  @Column('integer')
  durationMinutes: number;

  /** EXDATE: local dates. */
  @Column('text', { array: true, default: [] })
  skips: string[];

  @Column('smallint', { default: 3 })
  ahead: number;

  @Column('boolean', { default: false })
  publish: boolean;

  @Column('smallint', { default: 0 })
  patternStart: number;

  /** The number that titles give the first date. */
  @Column('integer', { default: 1 })
  firstNumber: number;

  @Column('jsonb')
  template: MeetupTemplate;

  @Column('uuid', { nullable: true })
  changedBy: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
