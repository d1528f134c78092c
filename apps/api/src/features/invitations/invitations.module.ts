import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { RsvpsModule } from '../rsvps/index.ts';
import { InvitationMailsRepository } from './invitation-mails.repository.ts';
import { InvitationMails } from './invitation-mails.service.ts';
import { InvitationsConsumer } from './invitations.consumer.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { NeverAgainController } from './never-again.controller.ts';
import { InvitedService } from './invited.service.ts';
import { InvitingService } from './inviting.service.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule, RsvpsModule],
  controllers: [InvitationsController, NeverAgainController],
  providers: [
    InvitationMails,
    InvitationMailsRepository,
    InvitationsConsumer,
    InvitationsRepository,
    InvitedService,
    InvitingService,
  ],
})
export class InvitationsModule {}
