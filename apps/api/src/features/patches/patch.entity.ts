import type { PatchState } from '@hallway/contracts';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('patches')
@Unique('patches_number_key', ['meetupId', 'number'])
export class PatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('uuid')
  taskId: string;

  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  submitterId: string | null;

  @Column('text')
  state: PatchState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
