import { common } from '@hallway/i18n/en/common';
import { isProblem } from './problem.ts';
import { textOf } from './text.ts';

type Words = Readonly<Record<string, string>>;
let words: Words | undefined;

/** The words of all problems: many, so they come after the first page, or with the first problem. */
export async function loadProblemWords(): Promise<void> {
  words ??= await import('@hallway/i18n/en/problems').then(
    ({ problems }) => problems,
    () => undefined,
  );
}

/** What happened and what to do now, in the reader's words. */
export function problemText(error: unknown): string {
  if (!words) return textOf({ common })('failed');
  const t = textOf({ problems: words }) as unknown as (key: string, values?: Record<string, string | number>) => string;
  const code = isProblem(error) && error.code in words ? error.code : 'server.failed';
  return t(code, isProblem(error) ? error.params : undefined);
}
