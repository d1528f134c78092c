export interface PathParts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
}

/**
 * The one name of an API answer: path with its parameters filled in, query sorted, nothing empty.
 * It is the key of the query cache and of the data the server puts into the first page.
 */
export function apiPath(endpoint: string, { params = {}, query = {} }: PathParts = {}): string {
  const template = endpoint.slice(endpoint.indexOf(' ') + 1);
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return `/api/v1${path}${searchOf(Object.entries(query))}`;
}

/** Brings an address written by the server into the same form. */
export function normalisedPath(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return pathname + searchOf([...searchParams]);
}

function searchOf(entries: [string, unknown][]): string {
  const kept = entries
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value] as const],
    )
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)])
    .sort(([a, x], [b, y]) => (a! < b! ? -1 : a! > b! ? 1 : x! < y! ? -1 : 1));
  return kept.length ? `?${new URLSearchParams(kept as string[][])}` : '';
}
