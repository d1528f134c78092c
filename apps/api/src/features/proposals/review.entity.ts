import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('reviews')
@Unique('reviews_one_each', ['proposalId', 'reviewerId'])
@Check('reviews_score', `score BETWEEN 1 AND 5`)
export class ReviewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  proposalId: string;

  @Column('uuid')
  reviewerId: string;

  @Column('integer')
  score: number;

  @Column('text', { default: '' })
  comment: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
