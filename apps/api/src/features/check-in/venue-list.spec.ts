import { describe, expect, it } from '@jest/globals';
import { venueCsv, venueEntries } from './venue-list.ts';

const people = ['Zoë', 'émile', 'Åse', 'Anna 10', 'Anna 9', 'ليلى', 'आशा'].map((name, guests) => ({
  name,
  guests: guests % 4,
}));

describe('the list for the gate', () => {
  it('follows the alphabet of the meetup, whatever the case and the accents', () => {
    expect(venueEntries(people, { guests: false, language: 'en' }).map(({ name }) => name)).toEqual([
      'Anna 9',
      'Anna 10',
      'Åse',
      'émile',
      'Zoë',
      'ليلى',
      'आशा',
    ]);
    expect(
      venueEntries(people, { guests: false, language: 'da' })
        .map(({ name }) => name)
        .indexOf('Åse'),
    ).toBe(4);
  });

  it('holds guests only when the venue needs them', () => {
    expect(venueEntries([{ name: 'Ana', guests: 2 }], { guests: false, language: 'en' })).toEqual([{ name: 'Ana' }]);
    expect(venueEntries([{ name: 'Ana', guests: 2 }], { guests: true, language: 'en' })).toEqual([
      { name: 'Ana', guests: 2 },
    ]);
  });

  it('is a file that Excel reads, in which no name is a formula, wherever it splits a line', () => {
    const csv = venueCsv([
      { name: '=HYPERLINK("https://evil.example","x")', guests: 1 },
      { name: '@sum', guests: 0 },
      { name: 'Anna, the "second"', guests: 0 },
      { name: 'Anna;=HYPERLINK("https://evil.example")', guests: 0 },
      { name: 'ليلى حداد', guests: 3 },
    ]);
    expect(csv.startsWith('\ufeff"name","guests"\r\n')).toBe(true);
    expect(csv.slice(1).split('\r\n').slice(1)).toEqual([
      `"'=HYPERLINK(""https://evil.example"",""x"")",1`,
      `"'@sum",0`,
      '"Anna, the ""second""",0',
      '"Anna;=HYPERLINK(""https://evil.example"")",0',
      '"ليلى حداد",3',
      '',
    ]);
  });

  it('has its heading when nobody is going', () => {
    expect(venueCsv([])).toBe('\ufeff"name"\r\n');
  });
});
