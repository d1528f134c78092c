import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository.ts';
import { SearchController } from './search.controller.ts';
import { SearchRepository } from './search.repository.ts';
import { SearchService } from './search.service.ts';
import { VocabularyConsumer } from './vocabulary.consumer.ts';

@Module({
  controllers: [SearchController],
  providers: [SearchService, SearchRepository, CalendarRepository, VocabularyConsumer],
})
export class SearchModule {}
