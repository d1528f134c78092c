import { Global, Module } from '@nestjs/common';
import { InboundAddresses } from './inbound/inbound-addresses.ts';
import { InboundDesk } from './inbound/inbound-desk.ts';
import { InboundListener } from './inbound/inbound-listener.ts';
import { InboundMailSweeper } from './inbound/inbound-mail-sweeper.ts';
import { InboundMailsRepository } from './inbound/inbound-mails.repository.ts';
import { Mailer } from './mailer.ts';

@Global()
@Module({
  providers: [Mailer, InboundAddresses, InboundMailsRepository, InboundDesk, InboundListener, InboundMailSweeper],
  exports: [Mailer, InboundAddresses],
})
export class MailModule {}
