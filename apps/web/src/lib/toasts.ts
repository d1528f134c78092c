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
  // The same words twice are one message; a way on that was offered stays offered.
  const same = messages.find((message) => message.text === text && message.tone === tone);
  const way = action ?? same?.action;
  const others = messages.filter((message) => message !== same);
  set([...others.slice(-2), { id, text, tone, ...(way && { action: way }) }]);
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
  );
