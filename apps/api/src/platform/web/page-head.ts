import type { EndpointShape } from '@hallway/contracts';
import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { Caller } from '../auth/caller.ts';
import { apiPrefix } from '../http/implements.ts';
import { serializerFor } from '../http/serializer.ts';

export const headKey = 'hallway:head';

/** What the first HTML answer of a page says before any script has run. Plain text; escaping is done when it is written. */
export interface PageHead {
  title: string;
  description: string;
  ogType?: 'website' | 'article' | 'profile';
  /** Path or address of a picture. */
  image?: string;
  /** Path of the page itself, `/meetups/deep-dive`. */
  path: string;
  jsonLd?: object;
  /** Answers of the API that the page will ask for, made with `seed`. */
  data?: Record<string, unknown>;
  status?: 200 | 404;
  /** Keeps search engines away. */
  noIndex?: boolean;
}

export interface PageHeadProvider<Match = unknown> {
  /** Looks at the path of the page alone; null when it is not one of this feature's pages. */
  match(path: string): Match | null;
  /** Null when there is no such thing, or when this caller may not know of it. */
  render(match: Match, caller: Caller): Promise<PageHead | null>;
}

/** Makes a provider responsible for the heads of some pages. */
export const RendersHead = () => applyDecorators(Injectable(), SetMetadata(headKey, true));

const writers = new WeakMap<EndpointShape, (value: unknown) => string>();

/** One entry of `data`: the answer of an endpoint as the API would write it, under the path the web app would ask. */
export function seed<E extends EndpointShape>(
  endpoint: E,
  request: { params?: Record<string, string>; query?: Record<string, string | number> },
  answer: unknown,
): Record<string, unknown> {
  let write = writers.get(endpoint);
  if (!write) writers.set(endpoint, (write = serializerFor(endpoint, { strict: false })));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(request.params?.[name] ?? ''));
  const query = new URLSearchParams(mapToText(request.query ?? {})).toString();
  return { [`${apiPrefix}${path}${query && `?${query}`}`]: JSON.parse(write(answer)) as unknown };
}

const mapToText = (query: Record<string, string | number>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
