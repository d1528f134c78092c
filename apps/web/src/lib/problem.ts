import type { FieldIssue, ProblemCode } from '@hallway/contracts/problems';

/** What a failed API call carries; structural, so that it fits the client's `ProblemError` without importing its code. */
export interface ApiProblem extends Error {
  code: ProblemCode;
  status: number;
  params?: Record<string, string | number>;
  issues?: FieldIssue[];
}

export const isProblem = (error: unknown): error is ApiProblem =>
  error instanceof Error &&
  typeof (error as Partial<ApiProblem>).code === 'string' &&
  typeof (error as Partial<ApiProblem>).status === 'number';
