import type { VenueEntry } from '@hallway/contracts';
import { stringify } from 'csv-stringify/sync';

export interface Going {
  name: string;
  guests: number;
}

/** What the venue asked for and nothing else, in the order of the meetup's alphabet. */
export function venueEntries(
  people: readonly Going[],
  { guests, language }: { guests: boolean; language: string },
): VenueEntry[] {
  const { compare } = new Intl.Collator([language, 'en'], { sensitivity: 'base', numeric: true });
  return people
    .toSorted((a, b) => compare(a.name, b.name))
    .map((person) => (guests ? { name: person.name, guests: person.guests } : { name: person.name }));
}

/**
 * For spreadsheets: with a byte order mark, which Excel needs for names beyond ASCII, and no cell that begins a formula: text is quoted,
 * because where Excel splits at semicolons, one in a name would begin another cell.
 */
export const venueCsv = (entries: readonly VenueEntry[]): string =>
  stringify([...entries], {
    header: true,
    columns: entries.some(({ guests }) => guests !== undefined) ? ['name', 'guests'] : ['name'],
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  });
