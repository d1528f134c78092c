import { getFigures } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { FiguresService } from './figures.service.ts';

@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Implements(getFigures)
  get(input: HandlerInput<typeof getFigures>, caller: MemberCaller) {
    return this.figures.get(input, caller);
  }
}
