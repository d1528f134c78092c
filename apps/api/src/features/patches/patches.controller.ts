import {
  addRevision,
  getPatch,
  getRevision,
  getRevisionMbox,
  listMyPatches,
  movePatch,
  previewPatch,
  reviewPatch,
  submitPatch,
} from '@hallway/contracts';
import { Controller, Res } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { attach } from '../../platform/http/download.ts';
import type { Reply } from '../../platform/http/http-types.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { IntakeService } from './intake.service.ts';
import { PatchesService } from './patches.service.ts';

@Controller()
export class PatchesController {
  constructor(
    private readonly patches: PatchesService,
    private readonly intake: IntakeService,
  ) {}

  @Implements(previewPatch)
  preview(input: HandlerInput<typeof previewPatch>) {
    return this.intake.preview(input);
  }

  @Implements(submitPatch)
  submit(input: HandlerInput<typeof submitPatch>, caller: MemberCaller) {
    return this.intake.submit(input, caller);
  }

  @Implements(addRevision)
  revise(input: HandlerInput<typeof addRevision>, caller: MemberCaller) {
    return this.intake.revise(input, caller);
  }

  @Implements(getPatch)
  get({ params }: HandlerInput<typeof getPatch>, caller: Caller) {
    return this.patches.get(params.patchId, caller);
  }

  @Implements(getRevision)
  revision(input: HandlerInput<typeof getRevision>, caller: Caller) {
    return this.patches.revision(input, caller);
  }

  @Implements(getRevisionMbox)
  mbox(input: HandlerInput<typeof getRevisionMbox>, caller: MemberCaller, @Res({ passthrough: true }) reply: Reply) {
    return this.patches.mbox(input, caller).then((file) => attach(reply, file));
  }

  @Implements(reviewPatch)
  review(input: HandlerInput<typeof reviewPatch>, caller: MemberCaller) {
    return this.patches.review(input, caller);
  }

  @Implements(movePatch)
  move(input: HandlerInput<typeof movePatch>, caller: MemberCaller) {
    return this.patches.move(input, caller);
  }

  @Implements(listMyPatches)
  mine(input: HandlerInput<typeof listMyPatches>, caller: MemberCaller) {
    return this.patches.mine(input, caller);
  }
}
