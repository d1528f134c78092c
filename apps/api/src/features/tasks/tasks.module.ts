import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { ClaimsConsumer } from './claims.consumer.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClaimsService } from './claims.service.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksRepository } from './tasks.repository.ts';
import { TasksService } from './tasks.service.ts';

@Module({
  imports: [AuditModule, MeetupsModule, NotificationsModule],
  controllers: [TasksController],
  providers: [TasksService, TasksRepository, ClaimsService, ClaimsRepository, ClaimsConsumer],
  exports: [TasksService, TasksRepository, ClaimsRepository, ClaimsService],
})
export class TasksModule {}
