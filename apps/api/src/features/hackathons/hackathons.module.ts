import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { PatchesModule } from '../patches/index.ts';
import { TasksModule } from '../tasks/index.ts';
import { BoardHead } from './board.head.ts';
import { BoardService } from './board.service.ts';
import { HackathonsController } from './hackathons.controller.ts';
import { ProjectsService } from './projects.service.ts';

@Module({
  imports: [MeetupsModule, PatchesModule, TasksModule],
  controllers: [HackathonsController],
  providers: [BoardService, ProjectsService, BoardHead],
  exports: [ProjectsService],
})
export class HackathonsModule {}
