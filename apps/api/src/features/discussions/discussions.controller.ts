import {
  changeComment,
  hideComment,
  listComments,
  listReplies,
  listReports,
  postComment,
  removeComment,
  reportComment,
  showComment,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { CommentsService } from './comments.service.ts';
import { ModerationService } from './moderation.service.ts';

@Controller()
export class DiscussionsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly moderation: ModerationService,
  ) {}

  @Implements(listComments)
  list(input: HandlerInput<typeof listComments>, caller: Caller) {
    return this.comments.list(input, caller);
  }

  @Implements(listReplies)
  replies(input: HandlerInput<typeof listReplies>, caller: Caller) {
    return this.comments.replies(input, caller);
  }

  @Implements(postComment)
  post(input: HandlerInput<typeof postComment>, caller: MemberCaller) {
    return this.comments.post(input, caller);
  }

  @Implements(changeComment)
  change(input: HandlerInput<typeof changeComment>, caller: MemberCaller) {
    return this.comments.change(input, caller);
  }

  @Implements(removeComment)
  remove({ params }: HandlerInput<typeof removeComment>, caller: MemberCaller) {
    return this.comments.remove(params.commentId, caller);
  }

  @Implements(hideComment)
  hide({ params, body }: HandlerInput<typeof hideComment>, caller: MemberCaller) {
    return this.moderation.hide(params.commentId, body.reason, caller);
  }

  @Implements(showComment)
  show({ params }: HandlerInput<typeof showComment>, caller: MemberCaller) {
    return this.moderation.show(params.commentId, caller);
  }

  @Implements(reportComment)
  report(input: HandlerInput<typeof reportComment>, caller: MemberCaller) {
    return this.moderation.report(input, caller);
  }

  @Implements(listReports)
  reports(input: HandlerInput<typeof listReports>, caller: MemberCaller) {
    return this.moderation.list(input, caller);
  }
}
