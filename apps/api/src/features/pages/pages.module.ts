import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { SeriesModule } from '../series/index.ts';
import { CallsHead } from './calls.head.ts';
import { CommunityHead } from './community.head.ts';
import { HomeHead } from './home.head.ts';
import { SeriesHead } from './series.head.ts';

/** First HTML answers of the pages that show several features at once. */
@Module({
  imports: [CommunitiesModule, CallsModule, MeetupsModule, SeriesModule],
  providers: [HomeHead, CallsHead, CommunityHead, SeriesHead],
})
export class PagesModule {}
