import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { RsvpsModule } from '../rsvps/index.ts';
import { CalendarRepliesRepository } from './calendar-replies.repository.ts';
import { CalendarRepliesService } from './calendar-replies.service.ts';
import { CalendarReplyLogService } from './calendar-reply-log.service.ts';
import { CalendarSettingsController } from './calendar-settings.controller.ts';
import { FeedsController } from './feeds.controller.ts';
import { FeedsRepository } from './feeds.repository.ts';
import { FeedsService } from './feeds.service.ts';
import { OwnFeedsRepository } from './own-feeds.repository.ts';
import { OwnFeedsService } from './own-feeds.service.ts';

@Module({
  imports: [MeetupsModule, RsvpsModule],
  controllers: [FeedsController, CalendarSettingsController],
  providers: [
    CalendarRepliesRepository,
    CalendarRepliesService,
    CalendarReplyLogService,
    FeedsRepository,
    FeedsService,
    OwnFeedsRepository,
    OwnFeedsService,
  ],
})
export class CalendarModule {}
