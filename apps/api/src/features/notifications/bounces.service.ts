import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { deliveryReports } from '../../platform/mail/inbound/delivery-report.ts';
import type { InboundMail, Receipt } from '../../platform/mail/inbound/inbound-mail.ts';
import { ReceivesMail } from '../../platform/mail/inbound/receives-mail.ts';
import { isAboutTheAddress } from '../../platform/mail/refusal.ts';
import { readBounceToken } from './bounce-token.ts';
import { BouncesRepository } from './bounces.repository.ts';

/** Mails that a server took and another one refused later: what it reports is what a refusal at once would have said. */
@Injectable()
export class BouncesService {
  constructor(
    private readonly database: Database,
    private readonly bounces: BouncesRepository,
    private readonly config: Config,
  ) {}

  @ReceivesMail('bounce')
  async receive({ token, envelopeFrom, content, receivedAt }: InboundMail): Promise<Receipt> {
    const id = readBounceToken(token, this.config.secret);
    const mail = id === null ? undefined : await this.bounces.mail(id);
    if (id === null || !mail)
      return { outcome: 'forged', refuse: '5.7.1 This address takes reports on a mail of ours only' };
    const { memberId, meetupId: of } = mail;
    const about = { memberId, ...(of && { meetupId: of }) };
    // reports are sent from nobody (RFC 3464, section 2), so that none is reported on
    if (envelopeFrom !== '') return { ...about, outcome: 'foreign-sender' };
    const failed = deliveryReports(content).filter(
      ({ action, status }) => action === 'failed' && status.startsWith('5'),
    );
    if (failed.length === 0) return { ...about, outcome: 'no-failure' };
    const report = failed.find(({ addresses }) => addresses.includes(mail.email));
    if (!report) return { ...about, outcome: 'other-address' };
    const reason = [report.status, report.diagnostic].filter(Boolean).join(' ');
    return this.database.transaction(async (tx) => {
      if (!(await this.bounces.cameBack(tx, id, reason))) return { ...about, outcome: 'repeated' };
      if (!isAboutTheAddress(report.status)) return { ...about, outcome: 'came-back' };
      await this.bounces.refuse(tx, mail, reason, receivedAt);
      return { ...about, outcome: 'address-refused' };
    });
  }
}
