import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who was asked whether the level was true, so that nobody is asked twice. */
@Entity('feedback_requests')
export class FeedbackRequestEntity {
  @PrimaryColumn('uuid')
  meetupId: string;

  @PrimaryColumn('uuid')
  memberId: string;

  @Column('timestamptz')
  askedAt: Date;
}
