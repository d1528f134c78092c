import type { RecurrenceFields } from '@hallway/contracts';

export type RecurrenceWishes = Omit<Partial<RecurrenceFields>, 'template'> & {
  template?: Partial<RecurrenceFields['template']>;
};

/** A sound recurrence: every second Saturday from January 2027 on, published as it is made. */
export const secondSaturdays = ({ template, ...wishes }: RecurrenceWishes = {}) => ({
  rule: 'FREQ=MONTHLY;BYDAY=2SA',
  wallStart: '2027-01-09T18:30',
  timeZone: 'Europe/Brussels',
  durationMinutes: 120,
  publish: true,
  ...wishes,
  template: {
    title: '{series}, {month} {year}',
    capacity: 30,
    venueName: 'Town hall',
    topics: ['Message queues'],
    assumptions: { newbie: [], advanced: ['You have run a broker'] },
    opensBefore: 60 * 24 * 300,
    ...template,
  },
});
