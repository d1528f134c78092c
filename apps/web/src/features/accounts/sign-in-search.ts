import { returnToOf } from './return-to.ts';

const problems = ['oidc-failed', 'oidc-unavailable'] as const;

/** What the server says went wrong when it sends somebody back from the identity provider. */
export type SignInProblem = (typeof problems)[number];

export interface SignInSearch {
  returnTo?: string;
  problem?: SignInProblem;
}

/** Keeps what the page knows how to explain and drops anything else. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const problem = problems.find((each) => each === search['problem']);
  return { ...returnToOf(search), ...(problem && { problem }) };
}
