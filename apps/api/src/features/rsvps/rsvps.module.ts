import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { AttendeesController } from './attendees.controller.ts';
import { AttendeesRepository } from './attendees.repository.ts';
import { AttendeesService } from './attendees.service.ts';
import { OrganiserActsRepository } from './organiser-acts.repository.ts';
import { OrganiserActsService } from './organiser-acts.service.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsRepository } from './questions.repository.ts';
import { QuestionsService } from './questions.service.ts';
import { RsvpDesk } from './rsvp-desk.ts';
import { RsvpListRepository } from './rsvp-list.repository.ts';
import { RsvpRecordsService } from './rsvp-records.service.ts';
import { RsvpsController } from './rsvps.controller.ts';
import { RsvpsRepository } from './rsvps.repository.ts';
import { RsvpsService } from './rsvps.service.ts';
import { SeatPromotion } from './seat-promotion.ts';

@Module({
  imports: [MeetupsModule],
  controllers: [RsvpsController, AttendeesController, QuestionsController],
  providers: [
    RsvpDesk,
    RsvpsRepository,
    RsvpsService,
    AttendeesRepository,
    AttendeesService,
    RsvpListRepository,
    OrganiserActsRepository,
    OrganiserActsService,
    RsvpRecordsService,
    QuestionsRepository,
    QuestionsService,
    SeatPromotion,
  ],
  exports: [RsvpsService, QuestionsService, OrganiserActsService],
})
export class RsvpsModule {}
