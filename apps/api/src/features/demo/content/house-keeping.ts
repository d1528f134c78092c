import type { ChecklistArea, Duty, LessonKind } from '@hallway/contracts';

/** What was noted after a meetup; the action of the close call stands on the next checklist. */
export const lessons: readonly { kind: LessonKind; text: string; action?: string; area?: ChecklistArea }[] = [
  { kind: 'well', text: 'Five logs on paper at every table: nobody waited for the projector' },
  { kind: 'well', text: 'Two thirds came for the first time, and most stayed for chai' },
  {
    kind: 'not-well',
    text: 'Started eleven minutes late, because the keys came late',
    action: 'Agree with the library who opens at 17:45',
    area: 'venue',
  },
  {
    kind: 'close-call',
    text: 'The speaker’s laptop had no port for our projector; a guest happened to have an adapter',
    action: 'Put the bag of adapters into the box of the meetup',
    area: 'av',
  },
];

/** What was said of the checklist of that meetup, by words of the item. */
export const outcomes = [
  { words: 'gate', result: 'went-right', note: 'mailed two days before, nobody was sent away' },
  { words: 'Food ordered', result: 'went-right', note: 'counted on the morning of the day' },
  { words: 'adapters', result: 'close-call', note: 'one adapter short' },
  { words: 'Signs from the street', result: 'missed', note: '' },
] as const;

/** Shifts of the next meetup, in minutes from its start; `who` are guests by number. */
export const shifts: readonly {
  duty: Duty;
  from: number;
  to: number;
  places: number;
  who: number[];
  title?: string;
  note?: string;
}[] = [
  { duty: 'av', from: -60, to: 150, places: 1, who: [2] },
  { duty: 'door', from: -30, to: 30, places: 2, who: [0], note: 'The list for the gate is in the folder at the desk.' },
  { duty: 'host', from: -15, to: 60, places: 1, who: [7] },
  { duty: 'runner', from: -15, to: 120, places: 1, who: [] },
  { duty: 'chair', from: 0, to: 120, places: 1, who: [1] },
  { duty: 'other', from: 150, to: 195, places: 3, who: [3], title: 'Clearing away' },
];
