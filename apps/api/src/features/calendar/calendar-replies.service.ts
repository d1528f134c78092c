import type { CalendarReply } from '@hallway/formats/calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import type { InboundMail, Receipt } from '../../platform/mail/inbound/inbound-mail.ts';
import { ReceivesMail } from '../../platform/mail/inbound/receives-mail.ts';
import { isReplyToken, Notifications } from '../notifications/index.ts';
import { RsvpsService } from '../rsvps/index.ts';
import { CalendarRepliesRepository, type Invited } from './calendar-replies.repository.ts';
import { notYours, replyOfMail } from './reply-of-mail.ts';

/** Yes, no and maybe, said in a calendar program: the answer changes the RSVP as a click on the page does, under the same rules. */
@Injectable()
export class CalendarRepliesService {
  constructor(
    private readonly database: Database,
    private readonly replies: CalendarRepliesRepository,
    private readonly rsvps: RsvpsService,
    private readonly notifications: Notifications,
    private readonly config: Config,
  ) {}

  @ReceivesMail('rsvp')
  async receive(mail: InboundMail): Promise<Receipt> {
    const found = replyOfMail(mail);
    if (!found.reply) return { outcome: found.outcome, ...(found.refuse && { refuse: found.refuse }) };
    const { reply } = found;
    const invited = await this.replies.invited(reply);
    if (!invited || !isReplyToken(mail.token, this.config.secret, invited))
      return { outcome: 'forged', refuse: notYours };
    const { meetupId, memberId } = invited;
    return this.database.transaction(async (tx) => {
      if (!(await this.replies.take(tx, invited, { reply, receivedAt: mail.receivedAt })))
        return { outcome: 'repeated', meetupId, memberId };
      return { outcome: await this.#answer(tx, invited, reply), meetupId, memberId };
    });
  }

  async #answer(tx: EntityManager, invited: Invited, reply: CalendarReply): Promise<string> {
    if (reply.answer === 'tentative') return this.#tell(tx, { invited, reply, code: 'tentative' });
    const wants = reply.answer === 'accepted' ? ('going' as const) : ('declined' as const);
    const { code, status } = await this.rsvps.answerWithin(tx, invited.slug, { memberId: invited.memberId, wants });
    if (code === 'ok') return status === invited.status ? 'unchanged' : `changed-to-${status}`;
    // to who says no, nothing is denied: the meetup is over, cancelled, or none of their business any more
    if (wants === 'declined' || code === 'not-found') return code;
    return this.#tell(tx, { invited, reply, code });
  }

  async #tell(
    tx: EntityManager,
    { invited: { meetupId, memberId, status }, reply, code }: { invited: Invited; reply: CalendarReply; code: string },
  ): Promise<string> {
    await this.notifications.add(tx, {
      kind: 'rsvp-not-changed',
      memberId,
      meetupId,
      payload: { code, held: status },
      dedupeKey: `rsvp-not-changed:${meetupId}:${memberId}:${reply.sequence ?? ''}:${reply.dtstamp}`,
    });
    return code;
  }
}
