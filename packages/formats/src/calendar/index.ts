export { feed, invitation } from './calendar.ts';
export type {
  CalendarEvent,
  CalendarFeed,
  CalendarInvitation,
  CalendarLevel,
  CalendarPerson,
  ParticipationStatus,
} from './types.ts';
