import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { LessonsRepository } from './lessons.repository.ts';
import { RetrospectivesController } from './retrospectives.controller.ts';
import { RetrospectivesService } from './retrospectives.service.ts';

@Module({
  imports: [ChecklistsModule, MeetupsModule],
  controllers: [RetrospectivesController],
  providers: [RetrospectivesService, LessonsRepository],
  exports: [RetrospectivesService],
})
export class RetrospectivesModule {}
