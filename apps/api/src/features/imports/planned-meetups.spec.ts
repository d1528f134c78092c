import { describe, expect, it } from '@jest/globals';
import { planMeetups, rekeyed } from './planned-meetups.ts';

const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const item = (track: string, level: 'newbie' | 'advanced', from: string, to: string) => ({
  track,
  level,
  startsAt: at(from),
  endsAt: at(to),
});

describe('meetups of an import', () => {
  it('are one per track and level, over all days of the track', () => {
    const planned = planMeetups([
      item('Go', 'newbie', '14T10:00', '14T11:00'),
      item('Go', 'advanced', '14T11:00', '14T12:00'),
      item('Go', 'newbie', '15T09:00', '15T09:30'),
      item('Go', 'newbie', '14T08:00', '14T08:30'),
    ]);
    expect(planned).toEqual([
      { key: 'newbie:Go', track: 'Go', level: 'newbie', startsAt: at('14T08:00'), endsAt: at('15T09:30') },
      { key: 'advanced:Go', track: 'Go', level: 'advanced', startsAt: at('14T11:00'), endsAt: at('14T12:00') },
    ]);
  });
});

describe('meetups that got another level since', () => {
  it('keep their key while they have the level of it', () => {
    expect(rekeyed([{ id: 'a', level: 'newbie', sourceKey: 'newbie:Go: basics' }])).toEqual([]);
  });

  it('take the key of their new level', () => {
    expect(rekeyed([{ id: 'a', level: 'advanced', sourceKey: 'newbie:Go: basics' }])).toEqual([
      { id: 'a', sourceKey: 'advanced:Go: basics' },
    ]);
  });

  it('are let go when that level has its meetup already', () => {
    const meetups = [
      { id: 'a', level: 'advanced', sourceKey: 'newbie:Go' },
      { id: 'b', level: 'advanced', sourceKey: 'advanced:Go' },
    ] as const;
    expect(rekeyed(meetups)).toEqual([{ id: 'a', sourceKey: null }]);
  });

  it('swap their keys when both changed', () => {
    const meetups = [
      { id: 'a', level: 'advanced', sourceKey: 'newbie:Go' },
      { id: 'b', level: 'newbie', sourceKey: 'advanced:Go' },
    ] as const;
    expect(rekeyed(meetups)).toEqual([
      { id: 'a', sourceKey: 'advanced:Go' },
      { id: 'b', sourceKey: 'newbie:Go' },
    ]);
  });
});
