import type { CommunityRole, Level, meetupAudiences } from '@hallway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To whom: `of` when it is about a meetup, otherwise members of the community. */
export interface Audience {
  of: (typeof meetupAudiences)[number] | null;
  role: CommunityRole | null;
  level: Level | null;
}

@Entity('announcements')
export class AnnouncementEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid', { nullable: true })
  meetupId: string | null;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('text')
  subject: string;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('jsonb')
  audience: Audience;

  @Column('timestamptz')
  createdAt: Date;

  /** When the last recipient had a row in the outbox; null: still being written. */
  @Column('timestamptz', { nullable: true })
  writtenAt: Date | null;
}
