import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { SeriesModule } from '../series/index.ts';
import { CommunityHead } from './community.head.ts';
import { HomeHead } from './home.head.ts';
import { SeriesHead } from './series.head.ts';

/** First HTML answers of the pages that show several features at once. */
@Module({
  imports: [CommunitiesModule, MeetupsModule, SeriesModule],
  providers: [HomeHead, CommunityHead, SeriesHead],
})
export class PagesModule {}
