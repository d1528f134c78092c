import type { Duty, shiftOpenings } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** `taken` is counted by the database, which refuses more people than places. */
@Entity('shifts')
@Unique('shifts_hours', ['id', 'startsAt', 'endsAt'])
@Check('shifts_never_overfull', `places >= 1 AND taken BETWEEN 0 AND places`)
@Check('shifts_ends_after_start', `ends_at > starts_at`)
@Index('shifts_of', ['meetupId', 'startsAt', 'id'])
export class ShiftEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('text')
  duty: Duty;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('smallint', { default: 1 })
  places: number;

  @Column({ type: 'smallint', default: 0, insert: false, update: false })
  taken: number;

  @Column('text', { default: 'members' })
  openTo: (typeof shiftOpenings)[number];

  @Column('smallint', { default: 24 })
  leaveHours: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
