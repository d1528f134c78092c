import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { normalisedPath } from './api-path.ts';
import { isProblem } from './problem.ts';
import { noticeSessionEnd } from './session-end.ts';

const onError = (error: unknown) => noticeSessionEnd(queryClient, error);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      // What the API refused stays refused; only a server that is starting or a broken line is worth another try.
      retry: (failures, error) => failures < 2 && (!isProblem(error) || error.status >= 500),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});

interface Page {
  items: unknown[];
  nextCursor: string | null;
}

const isPage = (answer: unknown): answer is Page =>
  typeof answer === 'object' && answer !== null && 'items' in answer && 'nextCursor' in answer;

/** Puts the answers the server wrote into the page where queries look for them, so that the first paint asks for nothing. */
export function seedQueries(client: QueryClient, json: string | null | undefined): void {
  if (!json) return;
  const answers = JSON.parse(json) as Record<string, unknown>;
  for (const [address, answer] of Object.entries(answers)) {
    const path = normalisedPath(address);
    client.setQueryData([path], answer);
    if (isPage(answer)) client.setQueryData([path, 'pages'], { pages: [answer], pageParams: [null] });
  }
}
