import { common } from '@hallway/i18n/en/common';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';
import { dismissToast, useToasts, type ToastMessage } from '../lib/toasts.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** The live region stands in the page from the start: screen readers only announce what changes inside one they know. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      aria-live="polite"
      // Dialogs hide everything else from screen readers and put a veil over it: what is said while one is open must get through.
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-0 bottom-(--bottom-bar) z-60 flex flex-col items-center gap-2 p-4 sm:items-end"
    >
      {toasts.map((message) => (
        <Toast key={message.id} {...message} />
      ))}
    </div>
  );
}

export function Toast({ id, text, tone, action }: ToastMessage) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), action || tone === 'failed' ? 12_000 : 5_000);
    return () => clearTimeout(timer);
  }, [id, held, action, tone]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-md py-1 pr-1 pl-4 shadow-float',
        tone === 'failed' ? 'border border-danger bg-danger-tint text-danger' : 'bg-ink text-on-ink',
      )}
    >
      {/* A sentence of ours: the name it may begin with does not turn its direction. */}
      <p className="min-w-0 flex-1 py-2 wrap-anywhere">{text}</p>
      {action && (
        <button
          type="button"
          className="min-h-11 px-2 font-semibold underline underline-offset-4"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} label={textOf({ common })('close')} onClick={() => dismissToast(id)} inherit />
    </div>
  );
}
