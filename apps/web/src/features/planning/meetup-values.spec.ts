import { describe, expect, it } from '@jest/globals';
import { bodyOf, changesOf, emptyMeetup, rebased } from './meetup-values.ts';

const values = { ...emptyMeetup('Asia/Kolkata', 'Pune'), wallStart: '2026-12-10T18:30', wallEnd: '2026-12-10T21:00' };

describe('what the meetup editor sends', () => {
  it('drops blank sentences and turns empty choices into null', () => {
    const body = bodyOf({ ...values, assumptions: ['  You have a laptop ', '', ' '] });
    expect(body).toMatchObject({ assumptions: ['You have a laptop'], outcomes: [], onlineUrl: null, series: null });
  });

  it('reads the RSVP window in the zone of the meetup', () => {
    expect(bodyOf({ ...values, closesAt: '2026-12-10T12:00' }).closesAt).toBe('2026-12-10T06:30:00Z');
  });

  it('holds only what differs from where one began', () => {
    expect(changesOf(values, { ...values, title: 'Neutron', outcomes: ['', ''] })).toEqual({ title: 'Neutron' });
  });
});

describe('a newer version under what is being typed', () => {
  it('keeps the typed words and brings its own sentences', () => {
    const newer = { ...values, level: 'advanced' as const, title: 'Old title', assumptions: ['You have run a shell'] };
    const next = rebased(values, { ...values, summary: 'typed', assumptions: ['half a sent'] }, newer);
    expect(next).toEqual({ ...newer, summary: 'typed' });
  });
});
