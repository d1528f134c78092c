import { common } from '@hallway/i18n/en/common';
import type { QueryClient } from '@tanstack/react-query';
import { apiPath } from './api-path.ts';
import { isProblem } from './problem.ts';
import { problemText } from './problem-text.ts';
import { textOf } from './text.ts';
import { toast } from './toasts.ts';

/** The address of the sign-in page that leads back to where one is. */
export const signInHere = (): string =>
  `/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search + location.hash)}`;

/**
 * The server knows nobody any more whom the page still takes for signed in: the session ended, or was ended elsewhere.
 * What is typed stays where it is; the page says so and offers the way back in.
 */
export function noticeSessionEnd(client: QueryClient, error: unknown): void {
  if (!isProblem(error) || error.code !== 'auth.required') return;
  const queryKey = [apiPath('GET /me')];
  const me = client.getQueryData<{ member: unknown }>(queryKey);
  if (!me?.member) return;
  client.setQueryData(queryKey, { member: null, memberships: [] });
  toast(problemText(error), {
    tone: 'failed',
    action: { label: textOf({ common })('signIn'), run: () => location.assign(signInHere()) },
  });
}
