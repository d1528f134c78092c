export { toPatchCard } from './patch.view.ts';
export { PatchesModule } from './patches.module.ts';
export { PatchesRepository } from './patches.repository.ts';
export { IntakeService } from './intake.service.ts';
export { PatchesService } from './patches.service.ts';
