import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a mail came, and what became of it. Neither its words nor its sender are kept. */
@Entity('inbound_mails')
@Index('inbound_mails_received', ['receivedAt'])
@Index('inbound_mails_of_meetup', { synchronize: false })
@Index('inbound_mails_fk_member', { synchronize: false })
export class InboundMailEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** The prefix of the address: `rsvp`. */
  @Column('text')
  purpose: string;

  @Column('text')
  outcome: string;

  @Column('text', { default: '' })
  messageId: string;

  @Column('bytea')
  digest: Buffer;

  @Column('integer')
  size: number;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('uuid', { nullable: true })
  meetupId: string | null;

  @Column('timestamptz')
  receivedAt: Date;
}
