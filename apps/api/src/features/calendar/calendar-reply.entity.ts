import type { CalendarReply } from '@hallway/formats/calendar';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The latest answer that came from a member's calendar program for a meetup, by the order of RFC 5546, section 2.1.5. */
@Entity('calendar_replies')
@Check('calendar_replies_answer', `answer IN ('accepted', 'declined', 'tentative')`)
@Index('calendar_replies_of_member', ['memberId'])
export class CalendarReplyEntity {
  @PrimaryColumn('uuid')
  meetupId: string;

  @PrimaryColumn('uuid')
  memberId: string;

  @Column('integer')
  sequence: number;

  @Column('timestamptz')
  dtstamp: Date;

  @Column('text')
  answer: CalendarReply['answer'];

  @Column('timestamptz')
  receivedAt: Date;
}
