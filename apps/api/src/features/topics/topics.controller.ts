import { listTopics } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { TopicsService } from './topics.service.ts';

@Controller()
export class TopicsController {
  constructor(private readonly topics: TopicsService) {}

  @Implements(listTopics)
  list({ query }: HandlerInput<typeof listTopics>) {
    return this.topics.list(query);
  }
}
