export { OrganiserActsService } from './organiser-acts.service.ts';
export { QuestionsService } from './questions.service.ts';
export { RsvpsModule } from './rsvps.module.ts';
export { RsvpsService } from './rsvps.service.ts';
