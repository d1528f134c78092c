import { describe, expect, it } from '@jest/globals';
import { endOf, movedRule, readRule, withEnd, withoutFirst, writeRule } from './rule.ts';

describe('a rule in words of a form', () => {
  it.each([
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
    'FREQ=MONTHLY;BYDAY=2SA;COUNT=12',
    'FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20271231',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31',
  ])('%s is read and written back the same', (rule) => {
    expect(writeRule(readRule(rule)!)).toBe(rule);
  });

  it.each(['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'FREQ=MONTHLY;BYDAY=MO,TU'])(
    '%s is more than the form shows',
    (rule) => expect(readRule(rule)).toBeNull(),
  );
});

describe('the same rhythm on another day', () => {
  it.each([
    ['FREQ=MONTHLY;BYDAY=2SA', '2027-02-13', '2027-02-14', 'FREQ=MONTHLY;BYDAY=2SU'],
    ['FREQ=MONTHLY;BYDAY=-1TH', '2027-02-25', '2027-02-26', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['FREQ=MONTHLY;BYDAY=-1TH', '2027-02-25', '2027-02-16', 'FREQ=MONTHLY;BYDAY=3TU'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', '2027-02-25', '2027-02-26', 'FREQ=WEEKLY;BYDAY=WE,FR'],
    ['FREQ=WEEKLY;BYDAY=SU', '2027-02-28', '2027-03-01', 'FREQ=WEEKLY;BYDAY=MO'],
    ['FREQ=MONTHLY;BYMONTHDAY=14', '2027-02-14', '2027-02-15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1', '2027-02-01', '2027-02-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1'],
  ])('%s from %s to %s is %s', (rule, from, to, moved) => {
    expect(movedRule(rule, from, to)).toBe(moved);
  });

  it('is not guessed for a rule the form cannot show', () => {
    expect(movedRule('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2027-08-13', '2027-08-14')).toBeNull();
  });
});

it('a split leaves as many dates as were promised', () => {
  expect(withoutFirst('FREQ=WEEKLY;BYDAY=TH;COUNT=12', 5)).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=7');
  expect(withoutFirst('FREQ=WEEKLY;BYDAY=TH', 5)).toBe('FREQ=WEEKLY;BYDAY=TH');
});

it('the end of a rule that the form cannot show is known, and changed alone', () => {
  const rule = 'FREQ=MONTHLY;COUNT=5;BYDAY=FR;BYMONTHDAY=13';
  expect(endOf(rule)).toEqual({ kind: 'count', count: 5 });
  expect(withEnd(rule, { kind: 'until', until: '2027-12-31' })).toBe(
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=20271231',
  );
  expect(endOf(withEnd(rule, { kind: 'until', until: '2027-12-31' }))).toEqual({ kind: 'until', until: '2027-12-31' });
  expect(endOf(withEnd(rule, { kind: 'never' }))).toEqual({ kind: 'never' });
});
