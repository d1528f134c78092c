import { describe, expect, it } from '@jest/globals';
import { searchFiltersOf, searchSearch } from './search-search.ts';

describe('the address of a search', () => {
  it('keeps words, kind, level, place and days', () => {
    const search = {
      q: 'ceph',
      kind: 'talk',
      level: 'newbie',
      city: 'Zürich',
      language: 'pt-BR',
      from: '2026-12-01',
      to: '2026-12-31',
    };
    expect(searchSearch(search)).toEqual(search);
    expect(searchFiltersOf(searchSearch(search))).toEqual(search);
  });

  it('drops what is not sound', () => {
    expect(
      searchSearch({
        q: '  ',
        kind: 'person',
        from: 'soon',
        to: '2026-13-01',
        language: '<b>',
        city: 'x'.repeat(121),
        page: 2,
      }),
    ).toEqual({});
  });

  it('takes a number for words and asks nothing without words', () => {
    expect(searchSearch({ q: 2016 })).toEqual({ q: '2016' });
    expect(searchFiltersOf({ level: 'newbie' })).toBeNull();
  });
});
