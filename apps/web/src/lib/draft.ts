import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { store } from './store.ts';

export const readDraft = <T>(name: string): Partial<T> | undefined => store.read<Partial<T>>(`draft:${name}`);

const pending = new Map<string, ReturnType<typeof setTimeout>>();

function settle(name: string) {
  clearTimeout(pending.get(name));
  return pending.delete(name);
}

export function dropDraft(name: string): void {
  settle(name);
  store.write(`draft:${name}`, undefined);
}

/**
 * Keeps what is typed into a form in this browser until it is sent: start the form with `readDraft(name)` as default values
 * and call `dropDraft(name)` when the server has it.
 */
export function useDraft<T extends FieldValues>(name: string | undefined, form: UseFormReturn<T>): void {
  useEffect(() => {
    if (!name) return;
    const save = () => store.write(`draft:${name}`, form.getValues());
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
