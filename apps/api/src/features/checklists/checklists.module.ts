import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { CarryRepository } from './carry.repository.ts';
import { ChecklistCarry } from './carry.service.ts';
import { ChecklistItemsRepository } from './checklist-items.repository.ts';
import { ChecklistsController } from './checklists.controller.ts';
import { ChecklistsService } from './checklists.service.ts';
import { TemplatesRepository } from './templates.repository.ts';
import { ChecklistTemplatesService } from './templates.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule],
  controllers: [ChecklistsController],
  providers: [
    ChecklistsService,
    ChecklistTemplatesService,
    ChecklistCarry,
    CarryRepository,
    ChecklistItemsRepository,
    TemplatesRepository,
  ],
  exports: [ChecklistsService, ChecklistItemsRepository, CarryRepository],
})
export class ChecklistsModule {}
