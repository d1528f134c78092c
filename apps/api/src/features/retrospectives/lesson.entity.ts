import type { ChecklistArea, LessonKind } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('retrospective_lessons')
@Check(
  'retrospective_lessons_action',
  `CASE kind WHEN 'close-call' THEN action <> '' WHEN 'well' THEN action = '' ELSE true END`,
)
@Index('retrospective_lessons_of', ['meetupId', 'createdAt', 'id'])
export class LessonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('text')
  kind: LessonKind;

  @Column('text')
  text: string;

  @Column('text', { default: '' })
  action: string;

  @Column('text', { default: 'other' })
  area: ChecklistArea;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
