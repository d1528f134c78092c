import type { EndpointOutput, EndpointRequest, Endpoints, FieldIssue, Problem, ProblemCode } from '@hallway/contracts';

type ByKey = { [N in keyof Endpoints as `${Endpoints[N]['method']} ${Endpoints[N]['path']}`]: Endpoints[N] };

/** Method and path as the contract spells them: `GET /meetups/:meetup`. */
export type EndpointKey = keyof ByKey;
export type Answer<K extends EndpointKey> = EndpointOutput<ByKey[K]>;

interface Extras {
  signal?: AbortSignal;
  /** Sent with POST: a repeated request with the same key does the work once. */
  idempotencyKey?: string;
  /** Sent with PATCH: the ETag or `"version"` last seen. */
  ifMatch?: string;
}

export type RequestOf<K extends EndpointKey> = EndpointRequest<ByKey[K]> & Extras;
type Arguments<K extends EndpointKey> =
  Record<string, never> extends EndpointRequest<ByKey[K]> ? [request?: RequestOf<K>] : [request: RequestOf<K>];

/** Calls one endpoint. @throws ProblemError for every failure but an abort. */
export type Api = <K extends EndpointKey>(key: K, ...request: Arguments<K>) => Promise<Answer<K>>;

/** The problem+json answer of the API; `server.unavailable` when there was no answer at all. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly params: Record<string, string | number>;
  readonly issues: FieldIssue[];

  constructor(readonly problem: Pick<Problem, 'code' | 'status' | 'title'> & Partial<Problem>) {
    super(problem.detail ?? problem.title);
    this.code = problem.code;
    this.status = problem.status;
    this.params = problem.params ?? {};
    this.issues = problem.issues ?? [];
  }
}

interface Parts extends Extras {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** `baseUrl` is the origin of the server, `''` for the page's own. `headers` go with every request (`authorization` for programs). */
export function createClient({
  baseUrl = '',
  fetch: send = globalThis.fetch,
  headers: common = {},
}: { baseUrl?: string; fetch?: typeof globalThis.fetch; headers?: Record<string, string> } = {}): Api {
  return async (key, ...[request]) => {
    const { params = {}, query = {}, body, signal, idempotencyKey, ifMatch } = (request ?? {}) as Parts;
    const [method, path] = key.split(' ') as [string, string];
    const headers: Record<string, string> = { accept: 'application/json', ...common };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    if (ifMatch) headers['if-match'] = ifMatch;
    const url = `${baseUrl}/api/v1${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))}${search(query)}`;
    const response = await send(url, {
      method,
      headers,
      credentials: 'same-origin',
      signal,
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((cause: Error) => {
      if (cause.name === 'AbortError') throw cause;
      throw new ProblemError({ code: 'server.unavailable', status: 503, title: cause.message });
    });
    if (response.status === 204) return null as never;
    const json = /[/+]json\b/.test(response.headers.get('content-type') ?? 'application/json');
    if (response.ok && !json) return (await response.text()) as never;
    const answer = (await response.json().catch(() => undefined)) as Problem | null | undefined;
    // cut off on its way
    if (response.ok && answer === undefined)
      throw new ProblemError({ code: 'server.unavailable', status: 503, title: 'The answer was cut off' });
    if (response.ok) return answer as never;
    throw new ProblemError(
      answer?.code ? answer : { code: 'server.failed', status: response.status, title: response.statusText },
    );
  };
}

/** Undefined values are left out, lists are repeated. */
function search(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [value].flat().map((each) => [name, String(each)] as [string, string]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
