export { CallEntity } from './call.entity.ts';
export { isOpen } from './call-window.ts';
export { CallsModule } from './calls.module.ts';
export { CallsRepository } from './calls.repository.ts';
export { CallsService } from './calls.service.ts';
