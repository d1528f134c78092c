import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Puts the answer to a change where its query looks. An older answer that is still on its way must not overwrite it. */
export function remember<T>(client: QueryClient, { queryKey }: { queryKey: QueryKey }, answer: T): void {
  void client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, answer);
}
