import { lensOf, lensSearch, levelOf, type LensSearch } from '../../lib/lens.ts';
import type { SearchFilters } from './search-queries.ts';

export const kinds = ['meetup', 'talk', 'community', 'topic'] as const;

export interface PlaceSearch {
  city?: string;
  language?: string;
}

export interface SearchSearch extends LensSearch, PlaceSearch {
  q?: string;
  kind?: (typeof kinds)[number];
  from?: string;
  to?: string;
}

const words = (value: unknown, longest: number): string | undefined => {
  // the router reads `?q=2016` as a number
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text && text.length <= longest ? text : undefined;
};
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

const kept = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** City and language of an address, as far as they are sound. */
export const placeSearch = (search: Record<string, unknown>): PlaceSearch =>
  kept({
    city: words(search['city'], 120),
    language:
      typeof search['language'] === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(search['language'])
        ? search['language']
        : undefined,
  });

/** Keeps what is sound of an address and drops the rest. */
export const searchSearch = (search: Record<string, unknown>): SearchSearch => ({
  ...lensSearch(search),
  ...placeSearch(search),
  ...kept({
    q: words(search['q'], 200),
    kind: kinds.find((kind) => kind === search['kind']),
    from: day(search['from']),
    to: day(search['to']),
  }),
});

/** Whether more than words and level narrow the search. */
export const hasSearchFilters = ({ kind, city, language, from, to }: SearchSearch): boolean =>
  Boolean(kind ?? city ?? language ?? from ?? to);

/** The API's question; null without words. */
export function searchFiltersOf({ q, level, ...rest }: SearchSearch): SearchFilters | null {
  const wanted = levelOf(lensOf(level ? { level } : {}));
  return q ? { q, ...rest, ...(wanted && { level: wanted }) } : null;
}
