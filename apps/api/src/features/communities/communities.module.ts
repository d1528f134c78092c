import { Module } from '@nestjs/common';
import { CommunitiesController } from './communities.controller.ts';
import { CommunitiesRepository } from './communities.repository.ts';
import { CommunitiesService } from './communities.service.ts';
import { MembershipsController } from './memberships.controller.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { Memberships } from './memberships.service.ts';

@Module({
  controllers: [CommunitiesController, MembershipsController],
  providers: [CommunitiesService, CommunitiesRepository, Memberships, MembershipsRepository],
  exports: [CommunitiesService, Memberships],
})
export class CommunitiesModule {}
