import { problems } from './problems.ts';

type Key = string | number | null;

/** Keyset values as opaque text. */
export function encodeCursor(keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws ProblemError `request.invalid` for text that is no cursor of so many keys. */
export function decodeCursor(cursor: string, length: number): Key[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => key === null || typeof key === 'string' || typeof key === 'number')
    ) {
      return keys;
    }
  } catch {
    // falls through to the problem
  }
  throw problems.raise('request.invalid', { issues: [{ path: 'query.cursor', code: 'cursor', message: 'cursor' }] });
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
