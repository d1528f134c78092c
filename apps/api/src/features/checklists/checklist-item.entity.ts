import type { ChecklistArea, ChecklistResult } from '@hallway/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('checklist_items')
@Unique('checklist_items_lesson_key', ['lessonId'])
@Unique('checklist_items_carried_once', ['meetupId', 'carriedFrom'])
@Index('checklist_items_of', ['meetupId', 'position', 'id'])
export class ChecklistItemEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('integer')
  position: number;

  @Column('text')
  text: string;

  @Column('text', { default: 'other' })
  area: ChecklistArea;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  /** From the start of the meetup; negative: before it. */
  @Column('smallint', { nullable: true })
  dueOffset: number | null;

  @Column('text', { nullable: true })
  dueUnit: 'hours' | 'days' | null;

  /** What brought it here. */
  @Column('text', { default: 'own' })
  origin: 'own' | 'template' | 'carried' | 'lesson';

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('uuid', { nullable: true })
  doneBy: string | null;

  @Column('text', { nullable: true })
  result: ChecklistResult | null;

  @Column('text', { default: '' })
  resultNote: string;

  /** The same item at the meetup before. */
  @Column('uuid', { nullable: true })
  carriedFrom: string | null;

  /** The line of a retrospective whose action it is. */
  @Column('uuid', { nullable: true })
  lessonId: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
