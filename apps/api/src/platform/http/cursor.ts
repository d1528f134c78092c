import { problems } from './problems.ts';

type Key = string | number;

/** Keyset values as opaque text. */
export function encodeCursor(keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** What a key has to look like before it may meet a cast in SQL. */
const fits = {
  integer: (key: unknown): key is number => typeof key === 'number' && (key | 0) === key,
  /** As text: microseconds, or a running number. */
  bigint: (key: unknown): key is string => typeof key === 'string' && /^-?\d{1,18}$/.test(key),
  instant: (key: unknown): key is string =>
    typeof key === 'string' && !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key,
  id: (key: unknown): key is string =>
    typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
  text: (key: unknown): key is string => typeof key === 'string' && !key.includes('\0'),
};

type Kind = keyof typeof fits;
type KeyOf<K extends Kind> = (typeof fits)[K] extends (key: unknown) => key is infer T ? T : never;

/**
 * The keyset values of a cursor, in the order and of the kinds the list made it of; nulls for the first page.
 * @throws ProblemError `request.invalid` for text that is no cursor of this list.
 */
export function cursorKeys<const Kinds extends readonly Kind[]>(
  cursor: string | undefined,
  kinds: Kinds,
): { -readonly [At in keyof Kinds]: KeyOf<Kinds[At]> | null } {
  if (cursor === undefined) return kinds.map(() => null) as never;
  const keys = decoded(cursor);
  if (keys?.length === kinds.length && kinds.every((kind, at) => fits[kind](keys[at]))) return keys as never;
  throw problems.raise('request.invalid', { issues: [{ path: 'query.cursor', code: 'cursor', message: 'cursor' }] });
}

function decoded(cursor: string): unknown[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(keys) ? keys : null;
  } catch {
    return null;
  }
}

/** Makes the list answer from up to `limit + 1` rows: the extra one only tells that there is a next page. */
export function page<Row, Item>({
  rows,
  limit,
  keys,
  view,
}: {
  rows: readonly Row[];
  limit: number;
  keys: (row: Row) => readonly Key[];
  view: (row: Row) => Item;
}): { items: Item[]; nextCursor: string | null } {
  const shown = rows.length > limit ? rows.slice(0, limit) : rows;
  return { items: shown.map(view), nextCursor: rows.length > limit ? encodeCursor(keys(shown.at(-1)!)) : null };
}
