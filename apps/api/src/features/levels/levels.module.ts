import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { LevelsController } from './levels.controller.ts';
import { LevelsRepository } from './levels.repository.ts';
import { LevelsService } from './levels.service.ts';
import { TopicHead } from './topic.head.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule],
  controllers: [LevelsController],
  providers: [LevelsService, LevelsRepository, TopicHead],
})
export class LevelsModule {}
