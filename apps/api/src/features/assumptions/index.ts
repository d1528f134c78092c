export { AssumptionsModule } from './assumptions.module.ts';
export { AssumptionsService } from './assumptions.service.ts';
