import { getPerson, listPeople } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { Caller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { DirectoryService } from './directory.service.ts';

@Controller()
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Implements(listPeople)
  list(input: HandlerInput<typeof listPeople>) {
    return this.directory.list(input);
  }

  @Implements(getPerson)
  profile({ params }: HandlerInput<typeof getPerson>, caller: Caller) {
    return this.directory.profile(params.memberId, caller);
  }
}
