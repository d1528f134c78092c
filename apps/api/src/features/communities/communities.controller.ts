import { changeCommunity, getCommunity, listCommunities, openCommunity } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { CommunitiesService } from './communities.service.ts';

@Controller()
export class CommunitiesController {
  constructor(private readonly communities: CommunitiesService) {}

  @Implements(listCommunities)
  list({ query }: HandlerInput<typeof listCommunities>) {
    return this.communities.list(query);
  }

  @Implements(openCommunity)
  open({ body }: HandlerInput<typeof openCommunity>, { member }: MemberCaller) {
    return this.communities.open(body, member);
  }

  @Implements(getCommunity)
  get({ params }: HandlerInput<typeof getCommunity>) {
    return this.communities.get(params.community);
  }

  @Implements(changeCommunity)
  change({ params, body, ifMatch }: HandlerInput<typeof changeCommunity>, { member }: MemberCaller) {
    return this.communities.change(params.community, body, { member, ifMatch });
  }
}
