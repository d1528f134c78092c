import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export interface StoredTalkFormat {
  key: string;
  title: string;
  minutes: number;
}

@Entity('calls')
@Check('calls_for_one', `num_nonnulls(series_id, meetup_id) = 1`)
@Check('calls_closes_after_open', `closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at`)
export class CallEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @Column('uuid', { nullable: true })
  meetupId: string | null;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('jsonb')
  formats: StoredTalkFormat[];

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  /** Null: rolling, a standing pool. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('integer', { nullable: true })
  decisionDays: number | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
