import type { hidingCauses } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('comments')
@Check('comments_length', 'char_length(body) <= 10000')
@Index('comments_of_meetup', { synchronize: false })
export class CommentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  /** The comment it replies to, which never is a reply itself. */
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** Null once the account is gone. */
  @Column('uuid', { nullable: true })
  memberId: string | null;

  /** Markdown; empty once removed. */
  @Column('text')
  body: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  @Column('uuid', { nullable: true })
  hiddenBy: string | null;

  @Column('text', { nullable: true })
  hiddenCause: (typeof hidingCauses)[number] | null;

  @Column('text', { default: '' })
  hiddenReason: string;

  /** An organiser has looked and let it stay. */
  @Column('timestamptz', { nullable: true })
  keptAt: Date | null;
}
