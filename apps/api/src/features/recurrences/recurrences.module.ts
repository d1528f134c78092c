import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { ComingMeetups } from './coming-meetups.service.ts';
import { FollowingLevelsService } from './following-levels.service.ts';
import { FollowingMeetups } from './following-meetups.ts';
import { FollowingService } from './following.service.ts';
import { RecurrenceMoves } from './recurrence-moves.ts';
import { RecurrencesConsumer } from './recurrences.consumer.ts';
import { RecurrencesController } from './recurrences.controller.ts';
import { RecurrencesRepository } from './recurrences.repository.ts';
import { RecurrencesService } from './recurrences.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule, AuditModule],
  controllers: [RecurrencesController],
  providers: [
    RecurrencesService,
    FollowingService,
    FollowingLevelsService,
    FollowingMeetups,
    ComingMeetups,
    RecurrenceMoves,
    RecurrencesRepository,
    RecurrencesConsumer,
  ],
  exports: [RecurrencesService, ComingMeetups],
})
export class RecurrencesModule {}
