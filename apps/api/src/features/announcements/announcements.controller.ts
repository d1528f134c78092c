import {
  announceToCommunity,
  announceToMeetup,
  countCommunityAudience,
  countMeetupAudience,
  listCommunityAnnouncements,
  listMeetupAnnouncements,
  listSentToCommunity,
  listSentToMeetup,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { AnnouncementsService } from './announcements.service.ts';

@Controller()
export class AnnouncementsController {
  constructor(private readonly announcements: AnnouncementsService) {}

  @Implements(announceToMeetup)
  toMeetup({ params, body }: HandlerInput<typeof announceToMeetup>, caller: MemberCaller) {
    return this.announcements.toMeetup(params.meetup, body, caller);
  }

  @Implements(countMeetupAudience)
  meetupAudience({ params, query }: HandlerInput<typeof countMeetupAudience>, caller: MemberCaller) {
    return this.announcements.meetupAudience(params.meetup, query, caller);
  }

  @Implements(listSentToMeetup)
  sentToMeetup({ params, query }: HandlerInput<typeof listSentToMeetup>, caller: MemberCaller) {
    return this.announcements.sentToMeetup(params.meetup, query, caller);
  }

  @Implements(listMeetupAnnouncements)
  ofMeetup({ params, query }: HandlerInput<typeof listMeetupAnnouncements>, caller: MemberCaller) {
    return this.announcements.ofMeetup(params.meetup, query, caller);
  }

  @Implements(announceToCommunity)
  toCommunity({ params, body }: HandlerInput<typeof announceToCommunity>, caller: MemberCaller) {
    return this.announcements.toCommunity(params.community, body, caller);
  }

  @Implements(countCommunityAudience)
  communityAudience({ params, query }: HandlerInput<typeof countCommunityAudience>, caller: MemberCaller) {
    return this.announcements.communityAudience(params.community, query, caller);
  }

  @Implements(listSentToCommunity)
  sentToCommunity({ params, query }: HandlerInput<typeof listSentToCommunity>, caller: MemberCaller) {
    return this.announcements.sentToCommunity(params.community, query, caller);
  }

  @Implements(listCommunityAnnouncements)
  ofCommunity({ params, query }: HandlerInput<typeof listCommunityAnnouncements>, caller: MemberCaller) {
    return this.announcements.ofCommunity(params.community, query, caller);
  }
}
