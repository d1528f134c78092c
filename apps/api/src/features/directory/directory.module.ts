import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { DirectoryController } from './directory.controller.ts';
import { DirectoryRepository } from './directory.repository.ts';
import { DirectoryService } from './directory.service.ts';
import { PersonHead } from './person.head.ts';

@Module({
  imports: [CommunitiesModule],
  controllers: [DirectoryController],
  providers: [DirectoryService, DirectoryRepository, PersonHead],
})
export class DirectoryModule {}
