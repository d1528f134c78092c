export { agendaItemPairs, speakersJson } from './agenda-item.sql.ts';
export { listedMeetup, meetupCardJson, meetupCardTables, seatsJson } from './meetup-card.sql.ts';
export { nothingWhenNotFound } from './meetup.head.ts';
export { MeetupAgendaRepository } from './meetup-agenda.repository.ts';
export { MeetupEvents, type MeetupListener } from './meetup-events.ts';
export { MeetupPlanningService } from './meetup-planning.service.ts';
export { MeetupPublishingService } from './meetup-publishing.service.ts';
export { MeetupsModule } from './meetups.module.ts';
export { type MeetupRef, MeetupsService } from './meetups.service.ts';
