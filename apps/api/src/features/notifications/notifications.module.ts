import { Global, Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/index.ts';
import { BouncesRepository } from './bounces.repository.ts';
import { BouncesService } from './bounces.service.ts';
import { CalendarPart } from './calendar-part.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { Delivery } from './delivery.service.ts';
import { InboxController } from './inbox.controller.ts';
import { InboxRepository } from './inbox.repository.ts';
import { Inbox } from './inbox.service.ts';
import { MailWriter } from './mail-writer.ts';
import { NotificationsConsumer } from './notifications.consumer.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { Notifications } from './notifications.service.ts';
import { Outbox } from './outbox.ts';

@Global()
@Module({
  imports: [TicketsModule],
  controllers: [InboxController],
  providers: [
    Inbox,
    InboxRepository,
    NotificationsRepository,
    Outbox,
    Notifications,
    DeliveryRepository,
    CalendarPart,
    BouncesRepository,
    BouncesService,
    MailWriter,
    Delivery,
    NotificationsConsumer,
  ],
  exports: [Notifications, Outbox],
})
export class NotificationsModule {}
