import { describe, expect, it } from '@jest/globals';
import { changedFields, ownFieldsAfter, withoutOwn } from './own-fields.ts';

describe('what a meetup of a recurring series has for itself', () => {
  it('grows with what is changed for it alone, the time as one', () => {
    const changed = changedFields({ wallStart: '2027-01-09T19:00', timeZone: 'UTC', room: '1' });
    expect(ownFieldsAfter(['title'], changed, { alone: true })).toEqual(['title', 'time', 'room']);
  });

  it('shrinks with what is changed for all that follow', () => {
    expect(ownFieldsAfter(['title', 'time'], ['title'], { alone: false })).toEqual(['time']);
  });

  it('is left alone by a change of all that follow', () => {
    const changes = { wallStart: '2027-01-09T19:00', wallEnd: '2027-01-09T21:00', capacity: 40 };
    expect(withoutOwn(changes, ['time'])).toEqual({ capacity: 40 });
    expect(changedFields(withoutOwn(changes, ['capacity']))).toEqual(['time']);
  });
});
