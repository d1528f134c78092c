import { getLevelBalance, getTopic } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { LevelsService } from './levels.service.ts';

@Controller()
export class LevelsController {
  constructor(private readonly levels: LevelsService) {}

  @Implements(getLevelBalance)
  balance(input: HandlerInput<typeof getLevelBalance>) {
    return this.levels.balance(input);
  }

  @Implements(getTopic)
  topic({ params }: HandlerInput<typeof getTopic>) {
    return this.levels.topic(params.topic);
  }
}
