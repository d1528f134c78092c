import type { TokenScope } from '@hallway/contracts';
import { problems } from '../http/problems.ts';
import type { Caller } from './caller.ts';

/** For acts of a role behind a route that is open to all members, as a verdict is. @throws ProblemError `auth.scope-missing`. */
export function requireScope(caller: Pick<Caller, 'via' | 'scopes'>, scope: TokenScope): void {
  if (caller.via === 'token' && !caller.scopes.has(scope))
    throw problems.raise('auth.scope-missing', { detail: `The token lacks the scope "${scope}".` });
}
