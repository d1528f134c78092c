import type { Level } from '@hallway/contracts';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('series')
@Unique('series_slug_key', ['communityId', 'slug'])
@Unique('series_ical_uid_key', ['icalUid'])
@Unique('series_of_community', ['id', 'communityId'])
@Check('series_level_pattern', `level_pattern <@ ARRAY['newbie', 'advanced']`)
export class SeriesEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  /** Unique in its community, and never changes: it is the address. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  /** Repeated over coming meetups: newbie, advanced = alternate. Empty: no pattern. */
  @Column('text', { array: true, default: [] })
  levelPattern: Level[];

  /** Of the series as calendars see it. */
  @Column('text', { default: () => 'gen_random_uuid()::text' })
  icalUid: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
