export { formatMeetupTime, type MeetupTime, type MeetupTimeText } from './meetup-time.ts';
export { isSameZoneOffset, offsetMinutes, zoneLabel, zoneShort } from './zone-label.ts';
export { durationMinutes, localDate, relativeDays } from './days.ts';
