import { common } from '@hallway/i18n/en/common';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import { focusHeading, focusIsLost } from '../lib/focus-heading.ts';
import { textOf } from '../lib/text.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The buttons; the main one last. */
  actions?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
}

/** Holds focus, gives it back, closes on Escape; a sheet from below on the phone. */
export function Dialog({ open, onClose, title, children, actions, role = 'dialog', wide = false }: DialogProps) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusAfter(open);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={role === 'dialog'}
      // A slip of the finger beside the dialog must not throw away what is typed in it.
      shouldCloseOnInteractOutside={() => !panel.current?.querySelector('input, textarea, select')}
      className="fixed inset-0 z-50 grid items-end bg-black/50 sm:place-items-center sm:p-6"
    >
      <Modal
        ref={panel}
        className={cx(
          'w-full overflow-y-auto rounded-t-lg bg-raised shadow-float max-h-[92dvh] sm:rounded-lg',
          wide ? 'max-w-3xl' : 'max-w-lg',
        )}
      >
        <AriaDialog role={role} className="p-5 outline-none sm:p-6">
          <div className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-2xl">
              {title}
            </Heading>
            <IconButton icon={X} label={textOf({ common })('close')} onClick={onClose} className="-mt-2 -mr-2" />
          </div>
          {children}
          {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** React Aria gives the focus back to the button that opened the dialog. Where the act took that button away, the page's heading has it. */
function useFocusAfter(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    return () => {
      setTimeout(
        () => focusIsLost() && !document.querySelector('[role=dialog], [role=alertdialog]') && focusHeading(),
        80,
      );
    };
  }, [open]);
}
