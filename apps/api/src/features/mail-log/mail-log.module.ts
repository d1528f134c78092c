import { Module } from '@nestjs/common';
import { MeetupsModule } from '../meetups/index.ts';
import { MailLogController } from './mail-log.controller.ts';
import { MailLogRepository } from './mail-log.repository.ts';
import { MailLogService } from './mail-log.service.ts';

@Module({
  imports: [MeetupsModule],
  controllers: [MailLogController],
  providers: [MailLogService, MailLogRepository],
})
export class MailLogModule {}
