import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A speaker by name; a member, when one of ours speaks. */
@Entity('session_speakers')
@Index('session_speakers_member', ['memberId'])
export class SessionSpeakerEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('text')
  name: string;
}
