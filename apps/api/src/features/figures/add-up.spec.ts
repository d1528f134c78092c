import type { PastFigures } from '@hallway/contracts';
import { expect, it } from '@jest/globals';
import { addUp } from './add-up.ts';

const figures = (level: 'newbie' | 'advanced', fields: Partial<PastFigures>): PastFigures => ({
  meetup: { slug: 'm', title: 'M', level, startsAt: '2026-01-01T18:00:00Z', timeZone: 'UTC' },
  counted: true,
  expected: 10,
  came: 7,
  noShows: 3,
  walkIns: 2,
  guests: 1,
  newcomers: 4,
  returning: 3,
  unknown: 2,
  ...fields,
});

it('adds up the meetups of one level', () => {
  const past = [
    figures('newbie', {}),
    figures('advanced', { expected: 99 }),
    figures('newbie', { expected: 5, came: 5, noShows: 0 }),
  ];
  expect(addUp(past, 'newbie')).toMatchObject({ expected: 15, came: 12, noShows: 3, walkIns: 4 });
});

it('leaves out meetups at which nobody was checked in: they would look like no-shows', () => {
  expect(addUp([figures('newbie', { counted: false })], 'newbie').expected).toBe(0);
});
