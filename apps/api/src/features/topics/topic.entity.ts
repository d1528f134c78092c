import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Links newbie and advanced material on one subject, over all communities. */
@Entity('topics')
@Unique('topics_slug_key', ['slug'])
export class TopicEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
