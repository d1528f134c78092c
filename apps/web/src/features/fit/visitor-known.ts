import type { KnownAssumption } from '@hallway/contracts';
import { assumptionKey } from '@hallway/contracts/assumption-key';
import { useSyncExternalStore } from 'react';
import { store } from '../../lib/store.ts';

type Known = readonly KnownAssumption[];

const listeners = new Set<() => void>();
let known: Known | undefined;

/** What somebody ticked before signing in; it stays in this browser. */
export const visitorKnown = {
  read: (): Known => (known ??= store.read<Known>('known') ?? []),
  write(next: Known): void {
    known = next;
    store.write('known', next.length > 0 ? next : undefined);
    for (const listener of listeners) listener();
  },
  say(sentence: string, yes: boolean): void {
    const key = assumptionKey(sentence);
    const others = visitorKnown.read().filter((each) => each.key !== key);
    visitorKnown.write(yes ? [{ key, sentence, saidAt: new Date().toISOString() }, ...others] : others);
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useVisitorKnown = (): Known => useSyncExternalStore(subscribe, visitorKnown.read);
