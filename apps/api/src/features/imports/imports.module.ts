import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { ImportCommand } from './import.command.ts';
import { ImportSweeper } from './import-sweeper.ts';
import { ImportTargetRepository } from './import-target.repository.ts';
import { ImportWriter } from './import-writer.ts';
import { ImportsConsumer } from './imports.consumer.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';

@Module({
  imports: [AuditModule, CommunitiesModule, MeetupsModule],
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ImportsRepository,
    ImportWriter,
    ImportTargetRepository,
    ImportsConsumer,
    ImportSweeper,
    ImportCommand,
  ],
})
export class ImportsModule {}
