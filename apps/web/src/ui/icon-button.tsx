import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { cx } from '../lib/cx.ts';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Says what it does; read out and shown on hover. */
  label: string;
  icon: LucideIcon;
  /** Takes the colour of what it stands on, for filled surfaces. */
  inherit?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon: Icon, inherit = false, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(
        'tap inline-grid place-items-center rounded-md disabled:opacity-40',
        inherit ? 'text-inherit hover:opacity-75' : 'text-ink-soft hover:bg-sunken hover:text-ink',
        className,
      )}
    >
      <Icon className="size-5" aria-hidden="true" />
    </button>
  );
}
