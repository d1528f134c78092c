import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { TopicsModule } from '../topics/index.ts';
import { MeetupAgendaRepository } from './meetup-agenda.repository.ts';
import { MeetupAudit } from './meetup-audit.ts';
import { MeetupCopyService } from './meetup-copy.service.ts';
import { MeetupEvents } from './meetup-events.ts';
import { MeetupHead } from './meetup.head.ts';
import { MeetupListsRepository } from './meetup-lists.repository.ts';
import { MeetupPlanningController } from './meetup-planning.controller.ts';
import { MeetupPlanningService } from './meetup-planning.service.ts';
import { MeetupPublishingService } from './meetup-publishing.service.ts';
import { MeetupRelevelService } from './meetup-relevel.service.ts';
import { MeetupsController } from './meetups.controller.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { MeetupsService } from './meetups.service.ts';

@Module({
  imports: [CommunitiesModule, TopicsModule, NotificationsModule],
  controllers: [MeetupsController, MeetupPlanningController],
  providers: [
    MeetupsService,
    MeetupPlanningService,
    MeetupPublishingService,
    MeetupRelevelService,
    MeetupCopyService,
    MeetupAudit,
    MeetupEvents,
    MeetupHead,
    MeetupsRepository,
    MeetupListsRepository,
    MeetupAgendaRepository,
  ],
  exports: [
    MeetupsService,
    MeetupPlanningService,
    MeetupPublishingService,
    MeetupRelevelService,
    MeetupAgendaRepository,
    MeetupEvents,
  ],
})
export class MeetupsModule {}
