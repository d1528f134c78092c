import { describe, expect, it } from '@jest/globals';
import { changeFacts, tellableChange } from './meetup-changes.ts';

const before = {
  startsAt: new Date('2026-12-03T17:30:00Z'),
  endsAt: new Date('2026-12-03T19:30:00Z'),
  timeZone: 'Europe/Brussels',
  venueName: 'Town hall',
  venueAddress: '',
  room: '',
  city: 'Brussels',
  onlineUrl: null as string | null,
};

describe('tellableChange', () => {
  it.each([
    [{}, null],
    [{ startsAt: new Date('2026-12-03T18:00:00Z') }, 'time'],
    [{ startsAt: new Date('2026-12-03T17:30:00Z') }, null],
    [{ endsAt: new Date('2026-12-03T20:00:00Z') }, 'time'],
    [{ room: 'H.1302' }, 'place'],
    [{ onlineUrl: 'https://meet.example.org/x' }, 'place'],
    [{ endsAt: new Date('2026-12-03T20:00:00Z'), venueName: 'Library' }, 'time-and-place'],
  ])('of %j is %s', (change, expected) => {
    expect(tellableChange(before, { ...before, ...change })).toBe(expected);
  });
});

it('keeps the online link out of what is written for mails', () => {
  expect(JSON.stringify(changeFacts({ ...before, onlineUrl: 'https://meet.example.org/x' }))).not.toContain(
    'meet.example',
  );
});
