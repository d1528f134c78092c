import type { EndpointShape, TokenScope } from '@hallway/contracts';
import type { IncomingHttpHeaders } from 'node:http';

export interface Member {
  id: string;
  name: string;
  email: string;
  siteAdmin: boolean;
  locale: string;
  timeZone: string;
}

export interface Caller {
  member: Member | null;
  via: 'cookie' | 'token' | 'none';
  /** What a token allows; a cookie allows everything. */
  scopes: ReadonlySet<TokenScope>;
}

export interface MemberCaller extends Caller {
  member: Member;
}

export type CallerOf<E extends EndpointShape> = E['access'] extends 'public' ? Caller : MemberCaller;

export const anonymous: Caller = Object.freeze({ member: null, via: 'none', scopes: new Set<TokenScope>() });

/** Port: tells who sends a request. Called only when there is a cookie or an Authorization header; @throws ProblemError for a bad token. */
export abstract class CallerResolver {
  abstract resolve(headers: IncomingHttpHeaders): Promise<Caller>;
}
