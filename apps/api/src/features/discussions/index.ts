export { CommentsService } from './comments.service.ts';
export { DiscussionsModule } from './discussions.module.ts';
export { ModerationService } from './moderation.service.ts';
