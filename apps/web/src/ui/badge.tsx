import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';

export type BadgeTone = 'neutral' | 'active' | 'done' | 'warning' | 'failed';

const tones: Record<BadgeTone, string> = {
  neutral: 'border-line-strong text-ink-soft',
  active: 'border-ink text-ink',
  done: 'border-ok/50 bg-ok-tint text-ok',
  warning: 'border-warn/50 bg-warn-tint text-warn',
  failed: 'border-danger/50 bg-danger-tint text-danger',
};

export const Badge = ({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) => (
  <span
    className={cx(
      'inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-[0.88rem] leading-snug font-semibold whitespace-nowrap',
      tones[tone],
    )}
  >
    {children}
  </span>
);
