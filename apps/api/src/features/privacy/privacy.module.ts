import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { AuditModule } from '../audit/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { ProposalsModule } from '../proposals/index.ts';
import { DeletionRepository } from './deletion.repository.ts';
import { DeletionService } from './deletion.service.ts';
import { ExportRepository } from './export.repository.ts';
import { ExportService } from './export.service.ts';
import { PastSeats } from './past-seats.ts';
import { PrivacyConsumer } from './privacy.consumer.ts';
import { PrivacyController } from './privacy.controller.ts';
import { RetentionRepository } from './retention.repository.ts';
import { RetentionService } from './retention.service.ts';

@Module({
  imports: [AccountsModule, AuditModule, CommunitiesModule, ProposalsModule],
  controllers: [PrivacyController],
  providers: [
    DeletionService,
    DeletionRepository,
    ExportService,
    ExportRepository,
    RetentionService,
    RetentionRepository,
    PastSeats,
    PrivacyConsumer,
  ],
})
export class PrivacyModule {}
