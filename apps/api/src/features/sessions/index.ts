export { SessionEntity } from './session.entity.ts';
export { SessionSpeakerEntity } from './session-speaker.entity.ts';
export { SessionsModule } from './sessions.module.ts';
export { SchedulingService } from './scheduling.service.ts';
export { SessionsService } from './sessions.service.ts';
