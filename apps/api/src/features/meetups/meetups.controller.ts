import { getMeetup, listMeetups, listOwnMeetups } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { MeetupsService } from './meetups.service.ts';

@Controller()
export class MeetupsController {
  constructor(private readonly meetups: MeetupsService) {}

  @Implements(listMeetups)
  list({ query }: HandlerInput<typeof listMeetups>) {
    return this.meetups.list(query);
  }

  @Implements(getMeetup)
  get({ params }: HandlerInput<typeof getMeetup>, caller: Caller) {
    return this.meetups.get(params.meetup, caller);
  }

  @Implements(listOwnMeetups)
  listOwn({ params, query }: HandlerInput<typeof listOwnMeetups>, caller: MemberCaller) {
    return this.meetups.listOwn(params.community, query, caller);
  }
}
