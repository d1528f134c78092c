import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { TasksModule } from '../tasks/index.ts';
import { IntakeService } from './intake.service.ts';
import { PatchHead } from './patch.head.ts';
import { PatchMails } from './patch-mails.ts';
import { PatchesController } from './patches.controller.ts';
import { PatchesRepository } from './patches.repository.ts';
import { PatchesService } from './patches.service.ts';
import { RevisionsRepository } from './revisions.repository.ts';

@Module({
  imports: [AuditModule, MeetupsModule, NotificationsModule, TasksModule],
  controllers: [PatchesController],
  providers: [PatchesService, IntakeService, PatchesRepository, RevisionsRepository, PatchMails, PatchHead],
  exports: [PatchesService, IntakeService, PatchesRepository],
})
export class PatchesModule {}
