import { ui } from '@hallway/i18n/en/ui';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';

export interface Step {
  label: string;
  /** Who and when, for steps already taken. */
  detail?: ReactNode;
  state: 'done' | 'current' | 'ahead' | 'failed';
}

/** The states of a proposal or patch as a path: where it has been, where it is, what comes. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label: string }) {
  const t = textOf({ ui });
  return (
    <ol aria-label={label}>
      {steps.map(({ label: name, detail, state }, index) => (
        <li
          key={index}
          aria-current={state === 'current' ? 'step' : undefined}
          className="relative flex gap-3 pb-5 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={cx('absolute top-7 bottom-0 left-3 w-px', state === 'done' ? 'bg-ink' : 'bg-line-strong')}
            />
          )}
          <span
            aria-hidden="true"
            className={cx(
              'mt-0.5 grid size-6.5 shrink-0 place-items-center rounded-full border-2',
              state === 'done' && 'border-ink bg-ink text-on-ink',
              state === 'current' && 'border-ink',
              state === 'ahead' && 'border-dashed border-line-strong',
              state === 'failed' && 'border-danger text-danger',
            )}
          >
            {state === 'done' && <Check className="size-4" strokeWidth={3} />}
            {state === 'current' && <span className="size-2.5 rounded-full bg-ink" />}
            {state === 'failed' && <span className="font-bold">!</span>}
          </span>
          <div className="min-w-0">
            <p
              className={cx(state === 'ahead' ? 'text-ink-soft' : 'font-semibold', state === 'failed' && 'text-danger')}
            >
              {name}
              <span className="sr-only"> ({t(`step.${state}`)})</span>
            </p>
            {detail && <div className="text-[0.94rem] text-ink-soft">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
