import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { TicketsModule } from '../tickets/index.ts';
import { DoorController } from './door.controller.ts';
import { DoorListsService } from './door-lists.service.ts';
import { DoorLogRepository } from './door-log.repository.ts';
import { DoorRepository } from './door.repository.ts';
import { DoorService } from './door.service.ts';
import { DoorTeamController } from './door-team.controller.ts';
import { DoorTeamRepository } from './door-team.repository.ts';
import { DoorTeamService } from './door-team.service.ts';
import { MyTicketService } from './my-ticket.service.ts';
import { VenueListRepository } from './venue-list.repository.ts';

@Module({
  imports: [MeetupsModule, TicketsModule],
  controllers: [DoorController, DoorTeamController],
  providers: [
    DoorService,
    DoorRepository,
    DoorTeamService,
    DoorTeamRepository,
    DoorListsService,
    DoorLogRepository,
    VenueListRepository,
    MyTicketService,
  ],
})
export class CheckInModule {}
