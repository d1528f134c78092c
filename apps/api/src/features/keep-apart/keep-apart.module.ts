import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { KeepApartAnswersRepository } from './keep-apart-answers.repository.ts';
import { KeepApartController } from './keep-apart.controller.ts';
import { KeepApartService } from './keep-apart.service.ts';
import { PlannedMeetupsRepository } from './planned-meetups.repository.ts';

@Module({
  imports: [AuditModule, CommunitiesModule, MeetupsModule],
  controllers: [KeepApartController],
  providers: [KeepApartService, PlannedMeetupsRepository, KeepApartAnswersRepository],
})
export class KeepApartModule {}
