import type { Fit } from '@hallway/contracts';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The same of one talk. `fit` null: taken back, and not yet out of the published drift. */
@Entity('feedback_talk_answers')
@Check('feedback_talk_answers_fit', `fit IN ('too-basic', 'just-right', 'too-deep')`)
@Check('feedback_talk_answers_counted', `counted IN ('too-basic', 'just-right', 'too-deep')`)
export class FeedbackTalkAnswerEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('uuid')
  answerId: string;

  @Column('text', { nullable: true })
  fit: Fit | null;

  @Column('text', { nullable: true })
  counted: Fit | null;
}
