import { listAttendees, listMyRsvps, listRsvps, removeRsvp } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { AttendeesService } from './attendees.service.ts';

@Controller()
export class AttendeesController {
  constructor(private readonly attendees: AttendeesService) {}

  @Implements(listAttendees)
  public({ params, query }: HandlerInput<typeof listAttendees>, caller: Caller) {
    return this.attendees.public(params.meetup, query, caller);
  }

  @Implements(listRsvps)
  all({ params, query }: HandlerInput<typeof listRsvps>, caller: MemberCaller) {
    return this.attendees.all(params.meetup, query, caller);
  }

  @Implements(removeRsvp)
  remove({ params }: HandlerInput<typeof removeRsvp>, caller: MemberCaller) {
    return this.attendees.remove(params, caller);
  }

  @Implements(listMyRsvps)
  mine({ query }: HandlerInput<typeof listMyRsvps>, { member }: MemberCaller) {
    return this.attendees.mine(query, member);
  }
}
