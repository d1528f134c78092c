import type { Fit } from '@hallway/contracts';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What one person who was there says of the meetup's level. */
@Entity('feedback_answers')
@Unique('feedback_answers_one_each', ['meetupId', 'memberId'])
@Check('feedback_answers_fit', `fit IN ('too-basic', 'just-right', 'too-deep')`)
@Check('feedback_answers_counted', `counted IN ('too-basic', 'just-right', 'too-deep')`)
export class FeedbackAnswerEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  /** Null: the account is gone, the count stays. */
  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('text', { nullable: true })
  fit: Fit | null;

  /** What the published drift holds of it. */
  @Column('text', { nullable: true })
  counted: Fit | null;

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
