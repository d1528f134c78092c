import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';

type Tone = 'info' | 'done' | 'warning' | 'failed';

const tones: Record<Tone, { icon: LucideIcon; className: string }> = {
  info: { icon: Info, className: 'bg-sunken text-ink border-line' },
  done: { icon: CircleCheck, className: 'bg-ok-tint text-ok border-ok/30' },
  warning: { icon: TriangleAlert, className: 'bg-warn-tint text-warn border-warn/30' },
  failed: { icon: CircleAlert, className: 'bg-danger-tint text-danger border-danger/30' },
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
}

/** Something to know before going on. Failures are announced at once, the rest politely. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  const { icon: Icon, className } = tones[tone];
  return (
    <div
      role={tone === 'failed' ? 'alert' : 'status'}
      className={cx('flex gap-3 rounded-md border px-4 py-3', className)}
    >
      <Icon className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
