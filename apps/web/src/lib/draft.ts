import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { meQuery } from './me.ts';
import { queryClient } from './query-client.ts';
import { store } from './store.ts';

let lastKnown: string | undefined;

/** Drafts belong to who wrote them: the next person at the same computer sees none. A session that ends while one types changes nothing. */
function keyOf(name: string): string {
  lastKnown = queryClient.getQueryData(meQuery().queryKey)?.member?.id ?? lastKnown;
  return `draft:${lastKnown ?? 'visitor'}:${name}`;
}

export const readDraft = <T>(name: string): Partial<T> | undefined => store.read<Partial<T>>(keyOf(name));

const pending = new Map<string, ReturnType<typeof setTimeout>>();

function settle(name: string) {
  clearTimeout(pending.get(name));
  return pending.delete(name);
}

export function dropDraft(name: string): void {
  settle(name);
  store.write(keyOf(name), undefined);
}

/**
 * Keeps what is typed into a form in this browser until it is sent: start the form with `readDraft(name)` as default values
 * and call `dropDraft(name)` when the server has it.
 */
export function useDraft<T extends FieldValues>(name: string | undefined, form: UseFormReturn<T>): void {
  useEffect(() => {
    if (!name) return;
    const save = () => store.write(keyOf(name), form.getValues());
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (!values) return;
        settle(name);
        pending.set(
          name,
          setTimeout(() => settle(name) && save(), 300),
        );
      },
    });
    return () => {
      if (settle(name)) save();
      stop();
    };
  }, [name, form]);
}
