import type { ProblemCode } from '@hallway/contracts';
import { problems } from '../../platform/http/problems.ts';
import type { Outcome } from './rsvps.repository.ts';

/** The outcome, when the answer counted. @throws ProblemError with the code of what kept it from counting, and the question it is about. */
export function requireCounted<O extends Outcome>(outcome: O): O {
  const { code, params } = outcome;
  if (code === 'ok') return outcome;
  const question = params?.['question'];
  throw problems.raise(code as ProblemCode, {
    ...(params && { params }),
    ...(question !== undefined && { issues: [{ path: `body.answers.${question}`, code, message: code }] }),
  });
}
