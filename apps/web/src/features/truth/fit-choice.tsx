import { levelTruth } from '@hallway/i18n/en/level-truth';
import type { Fit } from '@hallway/contracts';
import { useId, type ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';

const fits = ['too-basic', 'just-right', 'too-deep'] as const;

interface FitChoiceProps {
  label: ReactNode;
  help?: ReactNode;
  value: Fit | null;
  onChange: (fit: Fit | null) => void;
  disabled: boolean;
}

/** One scale with two poles; the middle is right. On a phone each answer is a thumb wide. */
export function FitChoice({ label, help, value, onChange, disabled }: FitChoiceProps) {
  const t = textOf({ levelTruth });
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-2 font-semibold">
        {label}
        {help && <span className="block text-[0.94rem] font-normal text-ink-soft">{help}</span>}
      </legend>
      <div className="grid grid-cols-3 gap-2">
        {fits.map((fit) => (
          <label
            key={fit}
            className="flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-md border border-line-strong bg-surface px-2 py-2 text-center leading-tight hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-default has-disabled:opacity-60"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === fit}
              onChange={() => onChange(fit)}
            />
            {t(`fit.${fit}`)}
          </label>
        ))}
      </div>
      {value !== null && !disabled && (
        <button type="button" className="link mt-1 min-h-8 text-[0.94rem]" onClick={() => onChange(null)}>
          {t('clear')}
        </button>
      )}
    </fieldset>
  );
}
