import { describe, expect, it } from '@jest/globals';
import { placeLine } from './place-line.ts';

describe('where a meetup is, in one line', () => {
  it.each([
    [
      { venueName: 'Ghat Hall', venueAddress: '14 Ghat Road, Pune 411001', city: 'Pune' },
      'Ghat Hall, 14 Ghat Road, Pune 411001',
    ],
    [
      { venueName: 'Drukkerij', venueAddress: 'Drukkersgracht 9, 1012 AB Amsterdam', city: 'Amsterdam' },
      'Drukkerij, Drukkersgracht 9, 1012 AB Amsterdam',
    ],
    [
      { venueName: 'Hall', room: 'Room 2', venueAddress: '14 Ghat Road, PUNE', city: 'Pune ' },
      'Hall, Room 2, 14 Ghat Road, PUNE',
    ],
    [{ venueName: 'टाउन हॉल', venueAddress: 'घाट रोड, पुणे ४११००१', city: 'पुणे' }, 'टाउन हॉल, घाट रोड, पुणे ४११००१'],
  ])('says the city once: %j', (place, line) => expect(placeLine(place)).toBe(line));

  it.each([
    [{ venueName: 'Pune Town Hall', venueAddress: '14 Ghat Road', city: 'Pune' }, 'Pune Town Hall, 14 Ghat Road, Pune'],
    [{ venueAddress: 'Amsterdam Road 5', city: 'Amsterdam' }, 'Amsterdam Road 5, Amsterdam'],
    [{ venueName: 'Town hall', city: 'Pune' }, 'Town hall, Pune'],
    [{ venueName: 'MIT', room: 'Pune', venueAddress: '', city: 'New York' }, 'MIT, Pune, New York'],
    [{ city: 'Pune' }, 'Pune'],
    [{}, ''],
  ])('and says it where nothing else does: %j', (place, line) => expect(placeLine(place)).toBe(line));
});
