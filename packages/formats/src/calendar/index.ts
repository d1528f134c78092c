export { feed, invitation } from './calendar.ts';
export { type CalendarReply, readReply, type ReadReply, type ReplyTrouble } from './reply.ts';
export type {
  CalendarEvent,
  CalendarFeed,
  CalendarInvitation,
  CalendarLevel,
  CalendarPerson,
  ParticipationStatus,
} from './types.ts';
