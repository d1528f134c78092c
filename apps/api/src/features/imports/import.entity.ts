import type { importStates, ScheduleImport } from '@hallway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the organiser asked for when running an import. */
export interface ImportWishes {
  actorId: string | null;
  seriesTitle: string;
  seriesSlug: string;
  advancedAssumptions: string[];
  publish: boolean;
}

export type ImportResult = NonNullable<ScheduleImport['result']>;

@Entity('imports')
@Index('imports_of_community', { synchronize: false })
export class ImportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @Column('text')
  filename: string;

  @Column('text')
  format: 'xcal';

  @Column('text')
  title: string;

  @Column('text')
  timeZone: string;

  @Column('text')
  state: (typeof importStates)[number];

  /** Sessions written so far by the run that is on. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('integer')
  days: number;

  @Column('integer')
  rooms: number;

  @Column('text', { array: true, default: [] })
  warnings: string[];

  @Column('jsonb', { nullable: true })
  wishes: ImportWishes | null;

  @Column('jsonb', { nullable: true })
  result: ImportResult | null;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Also says when a run was last seen alive. */
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
