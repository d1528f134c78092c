import { deleteAccount, exportMyData, getRetention, previewDeletion, setRetention } from '@hallway/contracts';
import { Controller, Res } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { attach } from '../../platform/http/download.ts';
import type { Reply } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { DeletionService } from './deletion.service.ts';
import { ExportService } from './export.service.ts';
import { RetentionService } from './retention.service.ts';

@Controller()
export class PrivacyController {
  constructor(
    private readonly exports: ExportService,
    private readonly deletion: DeletionService,
    private readonly retention: RetentionService,
  ) {}

  @Implements(exportMyData)
  async export(_: HandlerInput<typeof exportMyData>, caller: MemberCaller, @Res({ passthrough: true }) reply: Reply) {
    return attach(reply, await this.exports.archive(caller));
  }

  @Implements(previewDeletion)
  preview(_: HandlerInput<typeof previewDeletion>, { member }: MemberCaller) {
    return this.deletion.preview(member.id);
  }

  @Implements(deleteAccount)
  delete({ body }: HandlerInput<typeof deleteAccount>, caller: MemberCaller) {
    return this.deletion.delete(body, caller);
  }

  @Implements(getRetention)
  retentionOf({ params }: HandlerInput<typeof getRetention>, _: Caller) {
    return this.retention.of(params.community);
  }

  @Implements(setRetention)
  setRetention({ params, body }: HandlerInput<typeof setRetention>, { member }: MemberCaller) {
    return this.retention.set(params.community, body, member);
  }
}
