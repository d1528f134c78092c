export { SeriesModule } from './series.module.ts';
export { SeriesService } from './series.service.ts';
