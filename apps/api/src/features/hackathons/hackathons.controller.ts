import { addProject, changeProject, getBoard, getTask } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller, MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { BoardService } from './board.service.ts';
import { ProjectsService } from './projects.service.ts';

@Controller()
export class HackathonsController {
  constructor(
    private readonly boards: BoardService,
    private readonly projects: ProjectsService,
  ) {}

  @Implements(getBoard)
  board(input: HandlerInput<typeof getBoard>, caller: Caller) {
    return this.boards.board(input, caller);
  }

  @Implements(getTask)
  task({ params }: HandlerInput<typeof getTask>, caller: Caller) {
    return this.boards.task(params.taskId, caller);
  }

  @Implements(addProject)
  addProject(input: HandlerInput<typeof addProject>, caller: MemberCaller) {
    return this.projects.add(input, caller);
  }

  @Implements(changeProject)
  changeProject(input: HandlerInput<typeof changeProject>, caller: MemberCaller) {
    return this.projects.change(input, caller);
  }
}
