import { getDoor, getDoorChanges, getTicket, recordDoorActs } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { DoorService } from './door.service.ts';
import { MyTicketService } from './my-ticket.service.ts';

@Controller()
export class DoorController {
  constructor(
    private readonly door: DoorService,
    private readonly tickets: MyTicketService,
  ) {}

  @Implements(getTicket)
  ticket({ params }: HandlerInput<typeof getTicket>, caller: MemberCaller) {
    return this.tickets.get(params.meetup, caller);
  }

  @Implements(getDoor)
  list({ params }: HandlerInput<typeof getDoor>, caller: MemberCaller) {
    return this.door.list(params.meetup, caller);
  }

  @Implements(getDoorChanges)
  changes({ params, query }: HandlerInput<typeof getDoorChanges>, caller: MemberCaller) {
    return this.door.changes(params.meetup, query.since, caller);
  }

  @Implements(recordDoorActs)
  record({ params, body }: HandlerInput<typeof recordDoorActs>, caller: MemberCaller) {
    return this.door.record(params.meetup, body, caller);
  }
}
