import { Module } from '@nestjs/common';
import { RsvpsModule } from '../rsvps/index.ts';
import { CalendarRepliesRepository } from './calendar-replies.repository.ts';
import { CalendarRepliesService } from './calendar-replies.service.ts';

@Module({
  imports: [RsvpsModule],
  providers: [CalendarRepliesRepository, CalendarRepliesService],
})
export class CalendarModule {}
