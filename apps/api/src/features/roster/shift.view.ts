import type { Duty, Person, Shift } from '@hallway/contracts';

export interface ShiftRow {
  id: string;
  meetup_id: string;
  duty: Duty;
  title: string;
  note: string;
  startsAt: string;
  endsAt: string;
  places: number;
  taken: number;
  openTo: Shift['openTo'];
  leaveHours: number;
  leaveUntil: string;
  mine: boolean;
  people: (Person & { speaks: string | null })[];
  version: number;
}

/** `people`: whether the viewer may know who is on it. */
export const toShift = ({ meetup_id: _, people, ...row }: ShiftRow, { people: shown }: { people: boolean }): Shift => ({
  ...row,
  people: shown ? people : null,
});
