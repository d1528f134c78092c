import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('checklist_templates')
@Index('checklist_templates_of', ['communityId', 'createdAt', 'id'])
@Index('checklist_templates_standing', ['communityId'], { unique: true, where: 'standing' })
export class ChecklistTemplateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('text')
  title: string;

  /** Copied to every new meetup. */
  @Column('boolean', { default: false })
  standing: boolean;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
