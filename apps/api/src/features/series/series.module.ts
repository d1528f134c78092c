import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesRepository } from './series.repository.ts';
import { SeriesService } from './series.service.ts';

@Module({
  imports: [CommunitiesModule],
  controllers: [SeriesController],
  providers: [SeriesService, SeriesRepository],
  exports: [SeriesService],
})
export class SeriesModule {}
