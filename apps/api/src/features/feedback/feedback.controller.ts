import {
  getFeedback,
  getMeetupDrift,
  getSpeakerDrift,
  giveFeedback,
  listCommunityDrift,
  listMyTalkDrift,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { DriftService } from './drift.service.ts';
import { FeedbackService } from './feedback.service.ts';

@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly drift: DriftService,
  ) {}

  @Implements(getFeedback)
  get({ params }: HandlerInput<typeof getFeedback>, caller: MemberCaller) {
    return this.feedback.get(params.meetup, caller);
  }

  @Implements(giveFeedback)
  give(input: HandlerInput<typeof giveFeedback>, caller: MemberCaller) {
    return this.feedback.give(input, caller);
  }

  @Implements(getMeetupDrift)
  ofMeetup({ params }: HandlerInput<typeof getMeetupDrift>, caller: MemberCaller) {
    return this.drift.ofMeetup(params.meetup, caller);
  }

  @Implements(listCommunityDrift)
  ofCommunity(input: HandlerInput<typeof listCommunityDrift>, caller: MemberCaller) {
    return this.drift.ofCommunity(input, caller);
  }

  @Implements(listMyTalkDrift)
  mine(input: HandlerInput<typeof listMyTalkDrift>, { member }: MemberCaller) {
    return this.drift.ofSpeaker(input, member);
  }

  @Implements(getSpeakerDrift)
  ofSpeaker({ params }: HandlerInput<typeof getSpeakerDrift>, { member }: MemberCaller) {
    return this.drift.forPanel(params.proposalId, member);
  }
}
