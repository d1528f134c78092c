import { useSyncExternalStore } from 'react';

export interface ToastAction {
  label: string;
  run: () => void;
}
export interface ToastMessage {
  id: number;
  text: string;
  tone: 'done' | 'failed';
  action?: ToastAction;
}

let messages: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly ToastMessage[]) {
  messages = next;
  for (const listener of listeners) listener();
}

/** Says briefly what was done or went wrong; with `action` for undo. Failures and messages with an action stay longer. */
export function toast(
  text: string,
  { tone = 'done', action }: { tone?: ToastMessage['tone']; action?: ToastAction } = {},
): number {
  const id = nextId++;
  set([...messages.slice(-2), { id, text, tone, ...(action && { action }) }]);
  return id;
}

export const dismissToast = (id: number) => set(messages.filter((message) => message.id !== id));

export const useToasts = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => messages,
    () => messages,
  );
