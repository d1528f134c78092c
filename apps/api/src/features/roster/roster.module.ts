import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { RosterNews } from './roster-news.ts';
import { RosterConsumer } from './roster.consumer.ts';
import { RosterController } from './roster.controller.ts';
import { RosterService } from './roster.service.ts';
import { ShiftMails } from './shift-mails.ts';
import { ShiftsRepository } from './shifts.repository.ts';
import { ShiftsService } from './shifts.service.ts';
import { SignupsRepository } from './signups.repository.ts';

@Module({
  imports: [MeetupsModule, NotificationsModule],
  controllers: [RosterController],
  providers: [
    RosterService,
    ShiftsService,
    ShiftsRepository,
    SignupsRepository,
    ShiftMails,
    RosterNews,
    RosterConsumer,
  ],
  exports: [RosterService, ShiftsService],
})
export class RosterModule {}
