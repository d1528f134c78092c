export { ClaimsRepository } from './claims.repository.ts';
export { ClaimsService } from './claims.service.ts';
export { toProjectView, toTaskView } from './task.view.ts';
export { TasksModule } from './tasks.module.ts';
export { TasksRepository } from './tasks.repository.ts';
export { TasksService } from './tasks.service.ts';
