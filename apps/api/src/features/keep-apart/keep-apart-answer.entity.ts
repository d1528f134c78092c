import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Why it is meant so, said by an organiser to one warning. */
@Entity('keep_apart_answers')
@Check('keep_apart_answers_reason', `reason <> ''`)
export class KeepApartAnswerEntity {
  @PrimaryColumn('uuid')
  meetupId: string;

  /** Of the warning; it holds the facts. */
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  reason: string;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz')
  answeredAt: Date;
}
