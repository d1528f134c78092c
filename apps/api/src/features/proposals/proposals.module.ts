import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CallsModule } from '../calls/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { PanelController } from './panel.controller.ts';
import { PanelService } from './panel.service.ts';
import { ProposalAccess } from './proposal-access.ts';
import { ProposalMails } from './proposal-mails.ts';
import { ProposalsConsumer } from './proposals.consumer.ts';
import { ProposalsController } from './proposals.controller.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import { ProposalsService } from './proposals.service.ts';
import { ReviewsRepository } from './reviews.repository.ts';

@Module({
  imports: [AuditModule, CallsModule, CommunitiesModule, NotificationsModule],
  controllers: [ProposalsController, PanelController],
  providers: [
    ProposalsService,
    PanelService,
    ProposalsRepository,
    ReviewsRepository,
    ProposalAccess,
    ProposalMails,
    ProposalsConsumer,
  ],
  exports: [ProposalsService, PanelService, ProposalsRepository, ProposalAccess, ProposalMails],
})
export class ProposalsModule {}
