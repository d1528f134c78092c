import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { common } from '@hallway/i18n/en/common';
import { problemText } from './problem-text.ts';
import { textOf } from './text.ts';
import { toast } from './toasts.ts';

interface OptimisticOptions<V, D, A> {
  mutationFn: (variables: V) => Promise<A>;
  /** The answer that shows the change: `apiQuery(...).queryKey`. */
  queryKey: QueryKey;
  /** What it will look like; shown at once. */
  expect: (current: D, variables: V) => D;
  /** What the server's answer makes of it; without it the query is asked again. */
  settle?: (current: D, answer: A) => D;
  /** Other answers that are stale now, by the beginning of their path: `['/api/v1/me/rsvps']`. */
  also?: readonly string[];
  /** Said when it worked, with a way back. */
  done?: (variables: V) => { text: string; undo?: () => void } | undefined;
}

/** A change shown at once, and taken back with the reason when the server refuses. */
export function useOptimistic<V, D, A>({
  mutationFn,
  queryKey,
  expect,
  settle,
  also = [],
  done,
}: OptimisticOptions<V, D, A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onMutate: async (variables: V) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<D>(queryKey);
      if (before !== undefined) client.setQueryData(queryKey, expect(before, variables));
      return { before };
    },
    onError: (error, _variables, context) => {
      client.setQueryData(queryKey, context?.before);
      toast(problemText(error), { tone: 'failed' });
    },
    onSuccess: (answer, variables) => {
      const current = client.getQueryData<D>(queryKey);
      if (settle && current !== undefined) client.setQueryData(queryKey, settle(current, answer));
      else void client.invalidateQueries({ queryKey });
      for (const path of also) void invalidatePath(client, path);
      const said = done?.(variables);
      if (said) toast(said.text, said.undo ? { action: { label: textOf({ common })('undo'), run: said.undo } } : {});
    },
  });
}

/** Marks every answer below a path as stale: `invalidatePath(client, '/api/v1/meetups')`. */
export const invalidatePath = (client: ReturnType<typeof useQueryClient>, path: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith(path),
  });
