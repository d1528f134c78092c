import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('members')
@Unique('members_email_key', ['email'])
@Check('members_email_lower', `email = lower(email)`)
export class MemberEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** As the person writes it; any script. */
  @Column('text')
  name: string;

  /** Lower case. Seen by nobody but its owner and site admins. */
  @Column('text')
  email: string;

  @Column('boolean', { default: false })
  emailVerified: boolean;

  @Column('text', { nullable: true })
  image: string | null;

  @Column('text', { default: '' })
  bio: string;

  @Column('boolean', { default: false })
  siteAdmin: boolean;

  @Column('text', { default: 'en' })
  locale: string;

  @Column('text', { default: 'UTC' })
  timeZone: string;

  @Column('boolean', { default: false })
  directoryConsent: boolean;

  /** When a mail server last refused the address for good; nothing but sign-in mail is sent to it until its owner says so. */
  @Column('timestamptz', { nullable: true })
  emailRefusedAt: Date | null;

  @Column('text', { nullable: true })
  emailRefusedReason: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
