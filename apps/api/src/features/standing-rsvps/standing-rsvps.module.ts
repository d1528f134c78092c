import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { RsvpsModule } from '../rsvps/index.ts';
import { StandingAnswers } from './standing-answers.ts';
import { StandingRsvpsConsumer } from './standing-rsvps.consumer.ts';
import { StandingRsvpsController } from './standing-rsvps.controller.ts';
import { StandingRsvpsRepository } from './standing-rsvps.repository.ts';
import { StandingRsvpsService } from './standing-rsvps.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule, RsvpsModule],
  controllers: [StandingRsvpsController],
  providers: [StandingRsvpsService, StandingAnswers, StandingRsvpsRepository, StandingRsvpsConsumer],
})
export class StandingRsvpsModule {}
