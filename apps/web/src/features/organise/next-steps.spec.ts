import { describe, expect, it } from '@jest/globals';
import type { Level, MeetupCard } from '@hallway/contracts';
import { nextSteps } from './next-steps.ts';

const now = Date.parse('2026-11-21T00:00:00Z');
const meetup = (day: string, level: Level, state: MeetupCard['state'] = 'published') =>
  ({
    startsAt: `${day}T18:00:00Z`,
    endsAt: `${day}T20:00:00Z`,
    level,
    state,
    assumptions: [],
    title: day,
  }) as unknown as MeetupCard;
const kinds = (meetups: MeetupCard[], more = {}) =>
  nextSteps({ meetups, unreviewed: 0, openCalls: 1, now, ...more }).map(({ kind }) => kind);

describe('next steps of an organiser', () => {
  it('begin with the first meetup', () => expect(kinds([])).toEqual(['first']));

  it('ask an advanced draft for its assumptions before publishing', () => {
    expect(kinds([meetup('2027-01-10', 'advanced', 'draft'), meetup('2027-01-20', 'newbie', 'draft')])).toEqual([
      'assumptions',
      'publish',
    ]);
  });

  it('warn of three coming meetups of one level in a row, not of two', () => {
    const row = ['2027-01-10', '2027-02-10', '2027-03-10'].map((day) => meetup(day, 'advanced'));
    expect(nextSteps({ meetups: row, unreviewed: 0, openCalls: 1, now })).toEqual([
      { kind: 'row', level: 'advanced', count: 3 },
    ]);
    expect(kinds(row.slice(0, 2))).toEqual([]);
    expect(kinds([row[0]!, row[1]!, meetup('2027-02-20', 'newbie'), row[2]!])).toEqual([]);
  });

  it('send to the agenda of a meetup that is near, not of one that is on, nor of a hackathon, which has a board', () => {
    const soon = meetup('2026-11-24', 'newbie');
    const on = { ...meetup('2026-11-19', 'newbie'), endsAt: '2026-11-22T18:00:00Z' };
    expect(kinds([soon])).toEqual(['soon']);
    expect(kinds([on])).toEqual([]);
    expect(kinds([{ ...soon, format: 'hackathon' }])).toEqual([]);
  });

  it('leave the past and the cancelled in peace, and ask for reviews first', () => {
    const meetups = [meetup('2026-10-01', 'newbie', 'draft'), meetup('2026-12-20', 'newbie', 'cancelled')];
    expect(kinds(meetups, { unreviewed: 2, openCalls: 0 })).toEqual(['review', 'call']);
  });
});
