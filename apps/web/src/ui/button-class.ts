import { cx } from '../lib/cx.ts';

export interface ButtonLook {
  /** `primary` once per page; `newbie`/`advanced` for the main act of something that has a level. */
  look?: 'primary' | 'newbie' | 'advanced' | 'quiet' | 'bare' | 'danger';
  size?: 'md' | 'sm';
}

const looks = {
  primary: 'bg-ink text-on-ink border-ink hover:bg-ink/85',
  newbie: 'bg-newbie-solid text-newbie-on border-newbie-solid hover:brightness-110',
  advanced: 'bg-advanced-solid text-advanced-on border-advanced-solid hover:brightness-110',
  quiet: 'bg-surface text-ink border-line-strong hover:bg-sunken',
  bare: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-tint',
};

export const buttonClass = ({ look = 'primary', size = 'md' }: ButtonLook = {}): string =>
  cx(
    'inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight text-center no-underline',
    'transition-colors select-none disabled:opacity-50 disabled:cursor-not-allowed aria-busy:cursor-progress',
    'forced-colors:border-[ButtonText] [&_svg]:shrink-0',
    size === 'md' ? 'min-h-11 px-4 py-2' : 'min-h-9 px-3 py-1 text-[0.94rem]',
    looks[look],
  );
