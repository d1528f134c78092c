import { describe, expect, it } from '@jest/globals';
import { exploreSearch, filtersOf } from './explore-search.ts';

describe('the address of the list', () => {
  it('keeps every filter that is sound', () => {
    const search = { level: 'advanced', when: 'past', community: 'ceph-pune', topic: 'storage', format: 'hackathon' };
    expect(exploreSearch(search)).toEqual(search);
    expect(filtersOf(exploreSearch(search))).toEqual(search);
  });

  it('drops what it does not know and still shows the coming meetups', () => {
    const odd = { level: 'expert', when: 'soon', community: '../x', topic: ['a'], format: 'talk', utm_source: 'x' };
    expect(exploreSearch(odd)).toEqual({});
    expect(filtersOf({})).toEqual({ when: 'upcoming' });
  });

  it('keeps the month of a calendar, and no month of a list', () => {
    expect(exploreSearch({ as: 'calendar', month: '2026-12', city: 'Zürich' })).toEqual({
      as: 'calendar',
      month: '2026-12',
      city: 'Zürich',
    });
    expect(exploreSearch({ as: 'calendar', month: '2026-13' })).toEqual({ as: 'calendar' });
    expect(exploreSearch({ month: '2026-12' })).toEqual({});
  });

  it('keeps a topic whose name is a number, as the router reads it', () => {
    expect(exploreSearch({ topic: 2016 })).toEqual({ topic: '2016' });
  });

  it('asks for both levels without naming one', () => {
    expect(filtersOf(exploreSearch({ level: 'both' }))).toEqual({ when: 'upcoming' });
  });
});
