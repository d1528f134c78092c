import { describe, expect, it } from '@jest/globals';
import { bodyOf, emptyRecurrence, ruleOf, valuesOf } from './recurrence-values.ts';

const begun = { ...emptyRecurrence({ timeZone: 'Europe/Brussels', city: 'Brussels' }), wallStart: '2027-01-28T19:00' };

describe('the rule follows from the first date', () => {
  it.each([
    [{ repeats: 'nth' }, 'FREQ=MONTHLY;BYDAY=4TH'],
    [{ repeats: 'last' }, 'FREQ=MONTHLY;BYDAY=-1TH'],
    [{ repeats: 'weekly', interval: 2 }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    [{ repeats: 'monthDay', ends: 'count', count: 6 }, 'FREQ=MONTHLY;BYMONTHDAY=28;COUNT=6'],
    [{ repeats: 'nth', ends: 'until', until: '2027-12-31' }, 'FREQ=MONTHLY;BYDAY=4TH;UNTIL=20271231'],
  ] as const)('%j: %s', (choice, rule) => {
    expect(ruleOf({ ...begun, ...choice })).toBe(rule);
  });

  it('and is none before there is one', () => expect(ruleOf({ ...begun, wallStart: null })).toBeNull());
});

describe('a recurrence in the editor', () => {
  it.each(['FREQ=MONTHLY;BYDAY=-1TH', 'FREQ=WEEKLY;BYDAY=TH;COUNT=4', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'])(
    'with %s goes back as it came',
    (rule) => {
      const body = { ...bodyOf({ ...begun, advanced: ['You have run a broker', ''] }), rule };
      expect(bodyOf(valuesOf(body))).toEqual(body);
    },
  );

  it('with a window that days and hours cannot say keeps it until it is changed', () => {
    const body = bodyOf(begun);
    const template = { ...body.template, opensBefore: 10_050, closesBefore: 90 };
    const values = valuesOf({ ...body, template });
    expect(bodyOf(values, template).template).toMatchObject({ opensBefore: 10_050, closesBefore: 90 });
    const changed = bodyOf({ ...values, opensBeforeDays: 3, closesBeforeHours: null }, template);
    expect(changed.template).toMatchObject({ opensBefore: 3 * 1440, closesBefore: null });
  });

  it('with a rule that the choices cannot say still ends when it is told to', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TU,TH';
    const values = valuesOf({ ...bodyOf(begun), rule });
    expect(bodyOf({ ...values, ends: 'count', count: 6 }).rule).toBe(`${rule};COUNT=6`);
    expect(bodyOf(valuesOf({ ...bodyOf(begun), rule: 'FREQ=YEARLY;COUNT=3' })).rule).toBe('FREQ=YEARLY;COUNT=3');
  });
});
