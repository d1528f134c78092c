import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('communities')
@Unique('communities_slug_key', ['slug'])
export class CommunityEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Never changes: it is the address. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  tagline: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: '' })
  codeOfConduct: string;

  /** Rises when it changes in substance: then members accept it again. */
  @Column('integer', { default: 1 })
  codeOfConductVersion: number;

  @Column('text', { default: '' })
  city: string;

  @Column('text', { default: '' })
  country: string;

  @Column('text')
  timeZone: string;

  @Column('text', { nullable: true })
  accent: string | null;

  /** For how many days after a meetup answers and notes are kept. */
  @Column('integer', { default: 90 })
  keepAnswersDays: number;

  /** For how many days after a meetup it is kept who was there. */
  @Column('integer', { default: 730 })
  keepAttendanceDays: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
