export { ComingMeetups } from './coming-meetups.service.ts';
export { RecurrencesModule } from './recurrences.module.ts';
export { RecurrencesService } from './recurrences.service.ts';
