import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import { buttonClass } from './button-class.ts';
import { optionClass, popoverClass } from './rac-field.tsx';

interface MenuEntry {
  key: string;
  label: string;
  icon?: LucideIcon;
  run: () => void;
  disabled?: boolean;
  danger?: boolean;
}

interface MenuProps {
  /** What the button shows; give `label` too when it is only an icon. */
  trigger: ReactNode;
  label?: string;
  entries: readonly MenuEntry[];
}

/** Acts that are not the main one. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        className={cx(buttonClass({ look: 'quiet', size: 'sm' }), label && 'max-sm:min-h-11 grow-0!')}
      >
        {trigger}
      </Button>
      <Popover className={popoverClass} placement="bottom end">
        <AriaMenu
          className="min-w-48 outline-none"
          onAction={(key) => entries.find((entry) => entry.key === key)?.run()}
        >
          {entries.map(({ key, label: text, icon: Icon, disabled, danger }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={text}
              isDisabled={disabled}
              className={cx(optionClass, danger && 'text-danger')}
            >
              {Icon && <Icon className="size-4.5" aria-hidden="true" />}
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
