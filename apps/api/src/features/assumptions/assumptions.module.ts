import { Module } from '@nestjs/common';
import { AssumptionsController } from './assumptions.controller.ts';
import { AssumptionsRepository } from './assumptions.repository.ts';
import { AssumptionsService } from './assumptions.service.ts';

@Module({
  controllers: [AssumptionsController],
  providers: [AssumptionsService, AssumptionsRepository],
  exports: [AssumptionsService],
})
export class AssumptionsModule {}
