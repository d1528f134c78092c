import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('projects')
@Unique('projects_name_key', ['meetupId', 'name'])
@Unique('projects_of_meetup', ['id', 'meetupId'])
export class ProjectEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetupId: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: '' })
  repositoryUrl: string;

  @Column('text')
  forge: 'github' | 'gitlab' | 'forgejo' | 'gerrit' | 'mail' | 'other';

  @Column('text', { default: '' })
  setup: string;

  @Column('text', { default: '' })
  licence: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
