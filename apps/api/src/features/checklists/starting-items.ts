import type { ChecklistArea, DueRule } from '@hallway/contracts';

export interface StartingItem {
  text: string;
  area: ChecklistArea;
  note: string;
  due: DueRule | null;
}

const before = (amount: number, unit: DueRule['unit']): DueRule => ({ amount, unit, side: 'before' });
const item = (area: ChecklistArea, due: DueRule | null, text: string, note = ''): StartingItem => ({
  area,
  due,
  text,
  note,
});

export const startingTitle = 'Every meetup';

/** What a community begins with, until it has written its own: what an evening of sixty people needs. */
export const startingItems: readonly StartingItem[] = [
  item('venue', before(21, 'days'), 'Room confirmed in writing, with the hours of set-up and clearing away'),
  item(
    'venue',
    before(7, 'days'),
    'Somebody of the venue knows who opens and who locks up',
    'Name and phone number of that person',
  ),
  item('speakers', before(7, 'days'), 'Speakers have confirmed, and know their slot and the level of the room'),
  item('gate', before(2, 'days'), 'List of names is at the gate', 'Security lets in nobody who is not on it'),
  item('food', before(3, 'days'), 'Food ordered for those who are going, with what they cannot eat'),
  item('av', before(1, 'days'), 'Projector, adapters, microphone and spare batteries are there and tried'),
  item('av', before(1, 'hours'), 'A laptop other than the speaker’s shows a picture on the wall'),
  item('recording', before(1, 'days'), 'Speakers said whether they are recorded; a sign at the door says so'),
  item(
    'conduct',
    before(1, 'days'),
    'Two people to turn to are named, and are in the room',
    'Their names are said in the welcome',
  ),
  item('people', before(2, 'days'), 'Every shift of the roster has somebody'),
  item('gate', before(1, 'hours'), 'Signs from the street to the room'),
  item('venue', { amount: 1, unit: 'days', side: 'after' }, 'Venue thanked, keys and lost things handed back'),
];
