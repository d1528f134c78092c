import type { MonthFilters } from '../search/search-queries.ts';
import { placeSearch, type PlaceSearch } from '../search/search-search.ts';
import { meetupFormatNames, type MeetupFormat } from '../meetups/meetup-formats.ts';
import { lensOf, lensSearch, levelOf, type LensSearch } from '../../lib/lens.ts';
import type { MeetupFilters } from '../meetups/meetup-queries.ts';

const words = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

export interface ExploreSearch extends LensSearch, PlaceSearch {
  when?: 'past';
  /** The month as a calendar instead of a list. */
  as?: 'calendar';
  month?: string;
  community?: string;
  topic?: string;
  format?: MeetupFormat;
}

// The router reads an address like `?topic=2016` as a number.
const slug = (wanted: unknown, value = typeof wanted === 'number' ? String(wanted) : wanted): string | undefined =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : undefined;

/** Keeps the sound filters of an address and drops anything else: an odd link still shows a list. */
export function exploreSearch(search: Record<string, unknown>): ExploreSearch {
  const [community, topic] = [slug(search['community']), slug(search['topic'])];
  const month = words(search['month'], /^(19|2[01])\d\d-(0[1-9]|1[0-2])$/);
  const format = meetupFormatNames.find((name) => name === search['format']);
  return {
    ...lensSearch(search),
    ...(search['when'] === 'past' && { when: 'past' }),
    ...(search['as'] === 'calendar' && { as: 'calendar', ...(month && { month }) }),
    ...placeSearch(search),
    ...(community && { community }),
    ...(topic && { topic }),
    ...(format && { format }),
  };
}

/** Whether more than level and time narrows the list. */
export const hasFilters = ({ community, topic, format, city, language }: ExploreSearch): boolean =>
  Boolean(community ?? topic ?? format ?? city ?? language);

/** The API's filters for an address. */
export function filtersOf({ when, format, ...search }: ExploreSearch): MeetupFilters {
  return { when: when ?? 'upcoming', ...monthFiltersOf(search), ...(format && { format }) };
}

/** What narrows a month; a month has room for every format. */
export function monthFiltersOf({ level: lens, community, topic, city, language }: ExploreSearch): MonthFilters {
  const level = levelOf(lensOf(lens ? { level: lens } : {}));
  return {
    ...(level && { level }),
    ...(community && { community }),
    ...(topic && { topic }),
    ...(city && { city }),
    ...(language && { language }),
  };
}
