import { meetupFormatNames, type MeetupFormat } from '../meetups/meetup-formats.ts';
import { lensOf, lensSearch, levelOf, type LensSearch } from '../../lib/lens.ts';
import type { MeetupFilters } from '../meetups/meetup-queries.ts';

export interface ExploreSearch extends LensSearch {
  when?: 'past';
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
  const format = meetupFormatNames.find((name) => name === search['format']);
  return {
    ...lensSearch(search),
    ...(search['when'] === 'past' && { when: 'past' }),
    ...(community && { community }),
    ...(topic && { topic }),
    ...(format && { format }),
  };
}

/** Whether more than level and time narrows the list. */
export const hasFilters = ({ community, topic, format }: ExploreSearch): boolean =>
  Boolean(community ?? topic ?? format);

/** The API's filters for an address. */
export function filtersOf({ when, community, topic, format, ...lens }: ExploreSearch): MeetupFilters {
  const level = levelOf(lensOf(lens));
  return {
    when: when ?? 'upcoming',
    ...(level && { level }),
    ...(community && { community }),
    ...(topic && { topic }),
    ...(format && { format }),
  };
}
