export { CarryRepository, nextMeetupSql } from './carry.repository.ts';
export { ChecklistItemsRepository } from './checklist-items.repository.ts';
export { ChecklistsModule } from './checklists.module.ts';
export { ChecklistsService } from './checklists.service.ts';
