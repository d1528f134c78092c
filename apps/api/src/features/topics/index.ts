export { TopicsModule } from './topics.module.ts';
export { TopicsService } from './topics.service.ts';
