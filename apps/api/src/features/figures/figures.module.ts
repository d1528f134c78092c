import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { FiguresController } from './figures.controller.ts';
import { FiguresRepository } from './figures.repository.ts';
import { FiguresService } from './figures.service.ts';

@Module({
  imports: [CommunitiesModule],
  controllers: [FiguresController],
  providers: [FiguresService, FiguresRepository],
})
export class FiguresModule {}
