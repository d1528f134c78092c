import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { AnnouncementsConsumer } from './announcements.consumer.ts';
import { AnnouncementsController } from './announcements.controller.ts';
import { AnnouncementsRepository } from './announcements.repository.ts';
import { AnnouncementsService } from './announcements.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule],
  controllers: [AnnouncementsController],
  providers: [AnnouncementsService, AnnouncementsRepository, AnnouncementsConsumer],
  exports: [AnnouncementsService],
})
export class AnnouncementsModule {}
