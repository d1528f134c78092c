import { type FieldIssue, type Problem, type ProblemCode, problemCatalogue } from '@hallway/contracts';

interface Particulars {
  detail?: string;
  params?: Record<string, string | number>;
  issues?: FieldIssue[];
}

/** An expected failure on its way to the caller. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly particulars: Particulars;

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(particulars.detail ?? problemCatalogue[code].title);
    this.code = code;
    this.status = problemCatalogue[code].status;
    this.particulars = particulars;
  }

  toProblem(requestId?: string): Problem {
    const { code, status } = this;
    return {
      type: `urn:hallway:problem:${code}`,
      title: problemCatalogue[code].title,
      status,
      code,
      ...this.particulars,
      requestId,
    };
  }
}

export const problems = {
  /** `throw problems.raise('rsvp.window-closed', { params: { closedAt } })`: typed as an error so that control flow ends at the `throw`. */
  raise: (code: ProblemCode, particulars?: Particulars): ProblemError => new ProblemError(code, particulars),
};
