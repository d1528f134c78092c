import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { CallsController } from './calls.controller.ts';
import { CallsRepository } from './calls.repository.ts';
import { CallsService } from './calls.service.ts';

@Module({
  imports: [CommunitiesModule, AuditModule],
  controllers: [CallsController],
  providers: [CallsService, CallsRepository],
  exports: [CallsService, CallsRepository],
})
export class CallsModule {}
