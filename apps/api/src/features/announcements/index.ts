export { AnnouncementsModule } from './announcements.module.ts';
export { AnnouncementsService } from './announcements.service.ts';
