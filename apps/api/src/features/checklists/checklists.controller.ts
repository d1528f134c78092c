import {
  addChecklistItem,
  addChecklistTemplate,
  changeChecklistItem,
  changeChecklistTemplate,
  copyChecklistTemplate,
  getChecklist,
  judgeChecklistItem,
  listChecklistTemplates,
  listOverdueItems,
  moveChecklistItem,
  removeChecklistItem,
  removeChecklistTemplate,
  restoreChecklistItem,
  tickChecklistItem,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { ChecklistsService } from './checklists.service.ts';
import { ChecklistTemplatesService } from './templates.service.ts';

@Controller()
export class ChecklistsController {
  constructor(
    private readonly checklists: ChecklistsService,
    private readonly templates: ChecklistTemplatesService,
  ) {}

  @Implements(listChecklistTemplates)
  listTemplates({ params }: HandlerInput<typeof listChecklistTemplates>, caller: MemberCaller) {
    return this.templates.list(params.community, caller);
  }

  @Implements(addChecklistTemplate)
  addTemplate(input: HandlerInput<typeof addChecklistTemplate>, caller: MemberCaller) {
    return this.templates.add(input, caller);
  }

  @Implements(changeChecklistTemplate)
  changeTemplate(input: HandlerInput<typeof changeChecklistTemplate>, caller: MemberCaller) {
    return this.templates.change(input, caller);
  }

  @Implements(removeChecklistTemplate)
  removeTemplate({ params }: HandlerInput<typeof removeChecklistTemplate>, caller: MemberCaller) {
    return this.templates.remove(params.templateId, caller);
  }

  @Implements(getChecklist)
  get({ params }: HandlerInput<typeof getChecklist>, caller: MemberCaller) {
    return this.checklists.get(params.meetup, caller);
  }

  @Implements(addChecklistItem)
  add(input: HandlerInput<typeof addChecklistItem>, caller: MemberCaller) {
    return this.checklists.add(input, caller);
  }

  @Implements(copyChecklistTemplate)
  copy(input: HandlerInput<typeof copyChecklistTemplate>, caller: MemberCaller) {
    return this.checklists.copy(input, caller);
  }

  @Implements(changeChecklistItem)
  change(input: HandlerInput<typeof changeChecklistItem>, caller: MemberCaller) {
    return this.checklists.change(input, caller);
  }

  @Implements(moveChecklistItem)
  move({ params, body }: HandlerInput<typeof moveChecklistItem>, caller: MemberCaller) {
    return this.checklists.move(params.itemId, body.before, caller);
  }

  @Implements(tickChecklistItem)
  tick({ params, body }: HandlerInput<typeof tickChecklistItem>, caller: MemberCaller) {
    return this.checklists.tick(params.itemId, body.done, caller);
  }

  @Implements(judgeChecklistItem)
  judge(input: HandlerInput<typeof judgeChecklistItem>, caller: MemberCaller) {
    return this.checklists.judge(input, caller);
  }

  @Implements(removeChecklistItem)
  remove({ params }: HandlerInput<typeof removeChecklistItem>, caller: MemberCaller) {
    return this.checklists.remove(params.itemId, caller);
  }

  @Implements(restoreChecklistItem)
  restore({ params }: HandlerInput<typeof restoreChecklistItem>, caller: MemberCaller) {
    return this.checklists.restore(params.itemId, caller);
  }

  @Implements(listOverdueItems)
  overdue(input: HandlerInput<typeof listOverdueItems>, caller: MemberCaller) {
    return this.checklists.overdue(input, caller);
  }
}
