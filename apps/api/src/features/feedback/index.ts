export { FeedbackModule } from './feedback.module.ts';
export { FeedbackService } from './feedback.service.ts';
