export { RetrospectivesModule } from './retrospectives.module.ts';
export { RetrospectivesService } from './retrospectives.service.ts';
