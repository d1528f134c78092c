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
  /** Changes of one name are sent one after the other, in the order they were made. */
  inTurn?: string;
  /** Said when it worked, with a way back; `before` is what stood there when the button was pressed. */
  done?: (variables: V, before: D | undefined) => { text: string; undo?: () => void } | undefined;
}

/** A change shown at once, and taken back with the reason when the server refuses. */
export function useOptimistic<V, D, A>({
  mutationFn,
  queryKey,
  expect,
  settle,
  also = [],
  inTurn,
  done,
}: OptimisticOptions<V, D, A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    ...(inTurn !== undefined && { scope: { id: inTurn } }),
    onMutate: async (variables: V) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<D>(queryKey);
      if (before === undefined) return {};
      return { before, shown: client.setQueryData<D>(queryKey, expect(before, variables)) };
    },
    onError: (error, _variables, context) => {
      // What came in meanwhile is newer than what stood there before; and a refusal says that the page knew too little.
      if (context?.shown !== undefined && client.getQueryData(queryKey) === context.shown)
        client.setQueryData(queryKey, context.before);
      void client.invalidateQueries({ queryKey });
      toast(problemText(error), { tone: 'failed' });
    },
    onSuccess: (answer, variables, { before }) => {
      const current = client.getQueryData<D>(queryKey);
      if (settle && current !== undefined) client.setQueryData(queryKey, settle(current, answer));
      else void client.invalidateQueries({ queryKey });
      for (const path of also) void invalidatePath(client, path);
      const said = done?.(variables, before);
      if (said) toast(said.text, said.undo ? { action: { label: textOf({ common })('undo'), run: said.undo } } : {});
    },
  });
}

/** Marks every answer at and below a path as stale: `invalidatePath(client, '/api/v1/me')` means `/me` and `/me/rsvps`, not `/meetups`. */
export const invalidatePath = (client: ReturnType<typeof useQueryClient>, path: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && isBelow(queryKey[0], path),
  });

const isBelow = (key: string, path: string): boolean =>
  key.startsWith(path) && (/[/?]$/.test(path) || key.length === path.length || /[/?]/.test(key[path.length]!));
