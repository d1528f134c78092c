import type { ChecklistArea, ChecklistResult, Duty, LessonKind } from '@hallway/contracts';

/** A shift in minutes from the start of its meetup; `who` are guests by number. */
export interface DemoShift {
  duty: Duty;
  from: number;
  to: number;
  places: number;
  who: number[];
  title?: string;
  note?: string;
}

/** How a meetup was or is being prepared. Items are named by words of their text. */
export interface DemoHouseKeeping {
  shifts: DemoShift[];
  /** Of a meetup ahead: what is in place. Of the past all is, but for what was missed. */
  inPlace?: string[];
  missed?: string[];
  outcomes?: { words: string; result: ChecklistResult; note: string }[];
  /** The action of a line stands on the checklist of the next meetup. */
  lessons?: { kind: LessonKind; text: string; action?: string; area?: ChecklistArea }[];
}

/** An evening with everybody it needs; guests by number, in the order of the shifts. */
export const evening = ([av, doors, host, runner, chair, clearing]: number[][], note = ''): DemoShift[] => [
  { duty: 'av', from: -60, to: 120, places: 1, who: av! },
  { duty: 'door', from: -30, to: 30, places: 2, who: doors!, note },
  { duty: 'host', from: -15, to: 60, places: 1, who: host! },
  { duty: 'runner', from: -15, to: 120, places: 1, who: runner! },
  { duty: 'chair', from: 0, to: 120, places: 1, who: chair! },
  { duty: 'other', from: 120, to: 165, places: 3, who: clearing!, title: 'Clearing away' },
];
