import type { Seats } from '@hallway/contracts';
import type { Attendee } from './attendee-queries.ts';

export type AttendeeAct = 'approve' | 'refuse' | 'withdraw' | 'seat' | 'unseat' | 'move' | 'remove';

/** What can be done with somebody of that answer, the likeliest first. */
export const actsFor = ({ status }: Pick<Attendee, 'status'>, seats: Seats): AttendeeAct[] => {
  switch (status) {
    case 'requested':
      return ['approve', 'refuse', 'move'];
    case 'refused':
      return ['approve'];
    case 'going':
      return [
        ...(seats.waitlist && seats.waitlisted > 0 ? (['unseat'] as const) : []),
        'move',
        ...(seats.approval ? (['withdraw'] as const) : []),
        'remove',
      ];
    case 'waitlisted':
      return [
        ...(seats.capacity === null || seats.going < seats.capacity ? (['seat'] as const) : []),
        'move',
        ...(seats.approval ? (['withdraw'] as const) : []),
        'remove',
      ];
    default:
      return [];
  }
};
