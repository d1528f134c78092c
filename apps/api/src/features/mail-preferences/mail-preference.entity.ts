import type { MailChoice, NotificationKind } from '@hallway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member wants of a kind of mail. TypeORM wants a key: the table's own one counts a missing community as a value too. */
@Entity('mail_preferences')
export class MailPreferenceEntity {
  @PrimaryColumn('uuid')
  memberId: string;

  @PrimaryColumn('text')
  kind: NotificationKind;

  /** Null: in every community that has no row of its own. */
  @Column('uuid', { nullable: true })
  communityId: string | null;

  @Column('text')
  choice: MailChoice;

  @Column('timestamptz')
  changedAt: Date;
}
