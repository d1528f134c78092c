import type { Level, TaskState } from '@hallway/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('tasks')
@Unique('tasks_number_key', ['meetupId', 'number'])
@Index('tasks_of_project', ['projectId', 'number'])
export class TaskEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('uuid')
  projectId: string;

  /** Counts through the hackathon, for people to say aloud. */
  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text')
  level: Level;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('text', { array: true, default: '{}' })
  skills: string[];

  /** The lead who checked that a newcomer can do it; null: nobody has. */
  @Column('uuid', { nullable: true })
  reviewedBy: string | null;

  @Column('text', { default: 'open' })
  state: TaskState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
