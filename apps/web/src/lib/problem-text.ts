import { problems } from '@hallway/i18n/en/problems';
import { isProblem } from './problem.ts';
import { textOf } from './text.ts';

/** What happened and what to do now, in the reader's words. */
export function problemText(error: unknown): string {
  const t = textOf({ problems }) as unknown as (key: string, values?: Record<string, string | number>) => string;
  const code = isProblem(error) && error.code in problems ? error.code : 'server.failed';
  return t(code, isProblem(error) ? error.params : undefined);
}
