import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { cx } from '../lib/cx.ts';
import { describedBy, FieldNotes, type FieldProps } from './field.tsx';

export interface RadioOption {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
  /** Classes for the chosen state, for the levels. */
  chosenClass?: string;
}

interface RadioGroupProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'value' | 'defaultValue'> {
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  columns?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A few choices, all in sight, each with a line of meaning. */
export function RadioGroup({
  label,
  help,
  error,
  optional: _,
  options,
  value,
  defaultValue,
  columns,
  ...input
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={describedBy(id, help, error)}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className={cx('grid grid-cols-1 gap-2', columns && 'sm:grid-cols-2')}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface px-4 py-3 hover:border-ink has-disabled:opacity-50',
              option.chosenClass ?? 'has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)]',
            )}
          >
            <input
              type="radio"
              name={id}
              {...input}
              value={option.value}
              disabled={option.disabled}
              {...(value !== undefined && { checked: value === option.value })}
              {...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value })}
              className="mt-0.5 size-5 shrink-0"
            />
            <span>
              <span className="font-semibold">{option.label}</span>
              {option.help && <span className="block text-[0.94rem] text-ink-soft">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}
