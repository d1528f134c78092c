import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { levelAt, occurrences, type Recurrence, recurrenceFault } from './recurrence.ts';
import { weekdays, writeRule, type RuleParts } from './rule.ts';
import { addToWallTime, toWallTime } from './zoned.ts';

const saturdays: Recurrence = {
  rule: 'FREQ=MONTHLY;BYDAY=2SA',
  wallStart: '2027-01-09T18:30',
  timeZone: 'Europe/Brussels',
};
const days = (recurrence: Recurrence, limit: number, after?: string) =>
  occurrences(recurrence, { after, limit }).map(({ date }) => date);

/** What ical.js makes of the same rule: its local dates. */
function byIcal({ rule, wallStart }: Recurrence, limit: number): string[] {
  const recur = ICAL.Recur.fromString(rule.replace(/UNTIL=(\d{8})$/, 'UNTIL=$1T235959'));
  const iterator = recur.iterator(ICAL.Time.fromDateTimeString(`${wallStart}:00`));
  const found: string[] = [];
  for (let next = iterator.next(); next && found.length < limit; next = iterator.next())
    found.push(next.toString().slice(0, 10));
  return found;
}

describe('dates of a recurrence', () => {
  it('are every second Saturday', () => {
    expect(days(saturdays, 4)).toEqual(['2027-01-09', '2027-02-13', '2027-03-13', '2027-04-10']);
  });

  it.each(['Asia/Kolkata', 'Europe/Brussels', 'America/Toronto'])(
    'of the last Thursday at 19:00 in %s are those of ical.js over a year, at 19:00 of the clock there',
    (timeZone) => {
      const thursdays = { rule: 'FREQ=MONTHLY;BYDAY=-1TH', wallStart: '2027-01-28T19:00', timeZone };
      const found = occurrences(thursdays, { limit: 12 });
      expect(found.map(({ instant }) => toWallTime(instant, timeZone))).toEqual(
        byIcal(thursdays, 12).map((date) => `${date}T19:00`),
      );
      expect(new Set(found.map(({ instant }) => instant.slice(11))).size).toBe(timeZone === 'Asia/Kolkata' ? 1 : 2);
    },
  );

  it('begin after an instant and keep their place in the run', () => {
    const [next] = occurrences(saturdays, { after: '2027-03-13T17:30:00Z', limit: 1 });
    expect(next).toMatchObject({ index: 3, date: '2027-04-10' });
  });

  it('include what is skipped, marked, so that the levels after it stay', () => {
    const found = occurrences({ ...saturdays, skips: ['2027-02-13'] }, { limit: 3 });
    expect(found.map(({ skipped }) => skipped)).toEqual([false, true, false]);
    expect(found.map(({ index }) => levelAt(['newbie', 'advanced'], { index, phase: 1 }))).toEqual([
      'advanced',
      'newbie',
      'advanced',
    ]);
  });

  it('end with the count or on the last day, that day included', () => {
    expect(days({ ...saturdays, rule: 'FREQ=MONTHLY;BYDAY=2SA;COUNT=2' }, 9)).toHaveLength(2);
    expect(days({ ...saturdays, rule: 'FREQ=MONTHLY;BYDAY=2SA;UNTIL=20270313' }, 9)).toHaveLength(3);
  });

  it('leave out months without that day', () => {
    expect(days({ ...saturdays, rule: 'FREQ=MONTHLY;BYMONTHDAY=31' }, 3)).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
  });

  it('come later by the jump where the clocks jump over the time, and are the first where they show it twice', () => {
    const nights = { rule: 'FREQ=WEEKLY;BYDAY=SU', timeZone: 'Europe/Brussels' };
    const [gap] = occurrences({ ...nights, wallStart: '2027-03-28T02:30' }, { limit: 1 });
    expect(toWallTime(gap!.instant, 'Europe/Brussels')).toBe('2027-03-28T03:30');
    const [twice] = occurrences({ ...nights, wallStart: '2027-10-31T02:30' }, { limit: 1 });
    expect(twice!.instant).toBe('2027-10-31T00:30:00Z');
  });

  it('are found years later without being counted from the beginning by hand', () => {
    const [far] = occurrences(
      { ...saturdays, rule: 'FREQ=WEEKLY;BYDAY=SA' },
      { after: '2036-01-01T00:00:00Z', limit: 1 },
    );
    expect(far).toMatchObject({ date: '2036-01-05', index: 469 });
  });

  it('equal those of ical.js for every rule the form can write', () => {
    const ends = fc.oneof(
      fc.constant({ kind: 'never' as const }),
      fc.integer({ min: 1, max: 30 }).map((count) => ({ kind: 'count' as const, count })),
      fc.constantFrom('2027-02-28', '2027-06-30', '2028-02-29').map((until) => ({ kind: 'until' as const, until })),
    );
    const day = fc.constantFrom(...weekdays);
    const shared = { interval: fc.integer({ min: 1, max: 5 }), ends };
    const parts: fc.Arbitrary<RuleParts> = fc.oneof(
      fc.record({ ...shared, repeats: fc.constant('weekly' as const), days: fc.uniqueArray(day, { minLength: 1 }) }),
      fc.record({
        ...shared,
        repeats: fc.constant('monthly-weekday' as const),
        nth: fc.constantFrom(1, 2, 3, 4, -1),
        day,
      }),
      fc.record({ ...shared, repeats: fc.constant('monthly-day' as const), day: fc.integer({ min: 1, max: 28 }) }),
    );
    const start = fc.integer({ min: 0, max: 364 }).map((offset) => addToWallTime('2027-01-01T18:30', offset * 1440));
    fc.assert(
      fc.property(parts, start, (rule, wallStart) => {
        // ical.js begins with the start even when the rule does not name that day; ours begins with the first named one
        const recurrence = { rule: writeRule(rule), wallStart, timeZone: 'America/Toronto' };
        if (recurrenceFault(recurrence) !== null) return;
        const [first] = days(recurrence, 1);
        const aligned = { ...recurrence, wallStart: first! + wallStart.slice(10) };
        expect(days(aligned, 24)).toEqual(byIcal(aligned, 24));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rule that cannot be', () => {
  it.each([
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31', 'never'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never'],
    ['FREQ=WEEKLY;UNTIL=20270101', 'ends-before-start'],
    ['FREQ=WEEKLY;COUNT=10000', 'too-many'],
    ['FREQ=WEEKLY;UNTIL=20270231', 'unreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'unreadable'],
    ['FREQ=WEEKLY;INTERVAL=0', 'unreadable'],
    ['FREQ=WEEKLY;COUNT=2;COUNT=3', 'unreadable'],
    ['FREQ=SECONDLY', 'unreadable'],
    ['FREQ=WEEKLY\nDTSTART:19700101T000000Z', 'unreadable'],
    ['every second Saturday', 'unreadable'],
  ])('%j is %s', (rule, fault) => {
    expect(recurrenceFault({ ...saturdays, rule })).toBe(fault);
  });

  it.each(['FREQ=WEEKLY;BYDAY=TH', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'])(
    'but %s can',
    (rule) => expect(recurrenceFault({ ...saturdays, rule })).toBeNull(),
  );
});
