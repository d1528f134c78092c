import {
  addShift,
  assignShift,
  changeShift,
  getRoster,
  leaveShift,
  listMyDuties,
  removeShift,
  takeShift,
  unassignShift,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { RosterService } from './roster.service.ts';
import { ShiftsService } from './shifts.service.ts';

@Controller()
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly shifts: ShiftsService,
  ) {}

  @Implements(getRoster)
  get({ params }: HandlerInput<typeof getRoster>, caller: MemberCaller) {
    return this.roster.get(params.meetup, caller);
  }

  @Implements(addShift)
  add(input: HandlerInput<typeof addShift>, caller: MemberCaller) {
    return this.shifts.add(input, caller);
  }

  @Implements(changeShift)
  change(input: HandlerInput<typeof changeShift>, caller: MemberCaller) {
    return this.shifts.change(input, caller);
  }

  @Implements(removeShift)
  remove({ params }: HandlerInput<typeof removeShift>, caller: MemberCaller) {
    return this.shifts.remove(params.shiftId, caller);
  }

  @Implements(takeShift)
  take({ params }: HandlerInput<typeof takeShift>, caller: MemberCaller) {
    return this.roster.take(params.shiftId, caller);
  }

  @Implements(leaveShift)
  leave({ params }: HandlerInput<typeof leaveShift>, caller: MemberCaller) {
    return this.roster.leave(params.shiftId, caller);
  }

  @Implements(assignShift)
  assign({ params }: HandlerInput<typeof assignShift>, caller: MemberCaller) {
    return this.roster.assign(params, caller);
  }

  @Implements(unassignShift)
  unassign({ params }: HandlerInput<typeof unassignShift>, caller: MemberCaller) {
    return this.roster.unassign(params, caller);
  }

  @Implements(listMyDuties)
  mine(input: HandlerInput<typeof listMyDuties>, caller: MemberCaller) {
    return this.roster.mine(input, caller);
  }
}
