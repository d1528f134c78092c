import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { ProposalsModule } from '../proposals/index.ts';
import { SchedulingService } from './scheduling.service.ts';
import { SessionMails } from './session-mails.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { SpeakerNews } from './speaker-news.ts';
import { TalkHead } from './talk.head.ts';

@Module({
  imports: [AuditModule, MeetupsModule, NotificationsModule, ProposalsModule],
  controllers: [SessionsController],
  providers: [SessionsService, SchedulingService, SessionsRepository, SessionMails, SpeakerNews, TalkHead],
  exports: [SessionsService, SchedulingService, SessionsRepository],
})
export class SessionsModule {}
