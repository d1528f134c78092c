import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { CommentAccess } from './comment-access.ts';
import { CommentNews } from './comment-news.ts';
import { CommentsRepository } from './comments.repository.ts';
import { CommentsService } from './comments.service.ts';
import { DiscussionsController } from './discussions.controller.ts';
import { ModerationService } from './moderation.service.ts';
import { ReportsRepository } from './reports.repository.ts';

@Module({
  imports: [CommunitiesModule, MeetupsModule],
  controllers: [DiscussionsController],
  providers: [CommentAccess, CommentNews, CommentsRepository, CommentsService, ModerationService, ReportsRepository],
  exports: [CommentsService, ModerationService],
})
export class DiscussionsModule {}
