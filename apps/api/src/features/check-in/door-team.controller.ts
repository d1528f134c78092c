import {
  addDoorHelper,
  closeDoorLink,
  getDoorTeam,
  getVenueList,
  getVenueListFile,
  joinDoor,
  listDoorLog,
  openDoorLink,
  removeDoorHelper,
} from '@hallway/contracts';
import { Controller, Res } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { attach } from '../../platform/http/download.ts';
import type { Reply } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { DoorListsService } from './door-lists.service.ts';
import { DoorTeamService } from './door-team.service.ts';

@Controller()
export class DoorTeamController {
  constructor(
    private readonly team: DoorTeamService,
    private readonly lists: DoorListsService,
  ) {}

  @Implements(getDoorTeam)
  list({ params }: HandlerInput<typeof getDoorTeam>, caller: MemberCaller) {
    return this.team.list(params.meetup, caller);
  }

  @Implements(addDoorHelper)
  add({ params }: HandlerInput<typeof addDoorHelper>, caller: MemberCaller) {
    return this.team.add(params, caller);
  }

  @Implements(removeDoorHelper)
  remove({ params }: HandlerInput<typeof removeDoorHelper>, caller: MemberCaller) {
    return this.team.remove(params, caller);
  }

  @Implements(openDoorLink)
  openLink({ params }: HandlerInput<typeof openDoorLink>, caller: MemberCaller) {
    return this.team.openLink(params.meetup, caller);
  }

  @Implements(closeDoorLink)
  closeLink({ params }: HandlerInput<typeof closeDoorLink>, caller: MemberCaller) {
    return this.team.closeLink(params.meetup, caller);
  }

  @Implements(joinDoor)
  join({ params, body }: HandlerInput<typeof joinDoor>, caller: MemberCaller) {
    return this.team.join(params.meetup, body.secret, caller);
  }

  @Implements(listDoorLog)
  log({ params, query }: HandlerInput<typeof listDoorLog>, caller: MemberCaller) {
    return this.lists.log(params.meetup, query, caller);
  }

  @Implements(getVenueList)
  venue({ params, query }: HandlerInput<typeof getVenueList>, caller: MemberCaller) {
    return this.lists.venueList(params.meetup, query, caller);
  }

  @Implements(getVenueListFile)
  venueFile(
    { params, query }: HandlerInput<typeof getVenueListFile>,
    caller: MemberCaller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.lists.venueFile(params.meetup, query, caller).then((file) => attach(reply, file));
  }
}
