import { Module } from '@nestjs/common';
import { TopicsController } from './topics.controller.ts';
import { TopicsRepository } from './topics.repository.ts';
import { TopicsService } from './topics.service.ts';

@Module({ controllers: [TopicsController], providers: [TopicsService, TopicsRepository], exports: [TopicsService] })
export class TopicsModule {}
