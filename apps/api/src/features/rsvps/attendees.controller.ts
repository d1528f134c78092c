import {
  addRsvp,
  decideRsvps,
  exportRsvps,
  listAttendees,
  listMyRsvps,
  listRsvpLog,
  listRsvps,
  moveRsvp,
  removeRsvp,
} from '@hallway/contracts';
import { Controller, Res } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { attach } from '../../platform/http/download.ts';
import type { Reply } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { AttendeesService } from './attendees.service.ts';
import { OrganiserActsService } from './organiser-acts.service.ts';
import { RsvpRecordsService } from './rsvp-records.service.ts';

@Controller()
export class AttendeesController {
  constructor(
    private readonly attendees: AttendeesService,
    private readonly acts: OrganiserActsService,
    private readonly records: RsvpRecordsService,
  ) {}

  @Implements(listAttendees)
  public({ params, query }: HandlerInput<typeof listAttendees>, caller: Caller) {
    return this.attendees.public(params.meetup, query, caller);
  }

  @Implements(listRsvps)
  all({ params, query }: HandlerInput<typeof listRsvps>, caller: MemberCaller) {
    return this.attendees.all(params.meetup, query, caller);
  }

  @Implements(exportRsvps)
  csv({ params }: HandlerInput<typeof exportRsvps>, caller: MemberCaller, @Res({ passthrough: true }) reply: Reply) {
    return this.records.csv(params.meetup, caller).then((file) => attach(reply, file));
  }

  @Implements(addRsvp)
  add({ params, body }: HandlerInput<typeof addRsvp>, caller: MemberCaller) {
    return this.acts.add(params.meetup, body, caller);
  }

  @Implements(decideRsvps)
  decide({ params, body }: HandlerInput<typeof decideRsvps>, caller: MemberCaller) {
    return this.acts.decide(params.meetup, body, caller);
  }

  @Implements(moveRsvp)
  move({ params, body }: HandlerInput<typeof moveRsvp>, caller: MemberCaller) {
    return this.acts.move(params, body, caller);
  }

  @Implements(removeRsvp)
  remove({ params }: HandlerInput<typeof removeRsvp>, caller: MemberCaller) {
    return this.acts.remove(params.meetup, params.memberId, caller);
  }

  @Implements(listRsvpLog)
  log({ params, query }: HandlerInput<typeof listRsvpLog>, caller: MemberCaller) {
    return this.records.log(params.meetup, query, caller);
  }

  @Implements(listMyRsvps)
  mine({ query }: HandlerInput<typeof listMyRsvps>, { member }: MemberCaller) {
    return this.attendees.mine(query, member);
  }
}
