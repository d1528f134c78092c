import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { AttendeesController } from './attendees.controller.ts';
import { AttendeesRepository } from './attendees.repository.ts';
import { AttendeesService } from './attendees.service.ts';
import { RsvpDesk } from './rsvp-desk.ts';
import { RsvpsController } from './rsvps.controller.ts';
import { RsvpsRepository } from './rsvps.repository.ts';
import { RsvpsService } from './rsvps.service.ts';
import { SeatPromotion } from './seat-promotion.ts';

@Module({
  imports: [MeetupsModule],
  controllers: [RsvpsController, AttendeesController],
  providers: [RsvpDesk, RsvpsRepository, RsvpsService, AttendeesRepository, AttendeesService, SeatPromotion],
  exports: [RsvpsService],
})
export class RsvpsModule {}
