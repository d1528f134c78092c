import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { ProposalsModule } from '../proposals/index.ts';
import { AskingRepository } from './asking.repository.ts';
import { DriftRepository } from './drift.repository.ts';
import { DriftService } from './drift.service.ts';
import { FeedbackConsumer } from './feedback.consumer.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FeedbackRepository } from './feedback.repository.ts';
import { FeedbackService } from './feedback.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule, NotificationsModule, ProposalsModule],
  controllers: [FeedbackController],
  providers: [FeedbackService, FeedbackRepository, DriftService, DriftRepository, FeedbackConsumer, AskingRepository],
  exports: [FeedbackService],
})
export class FeedbackModule {}
