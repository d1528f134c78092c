import { ChevronDown } from 'lucide-react';
import type { Ref, SelectHTMLAttributes } from 'react';
import { cx } from '../lib/cx.ts';
import { Field, inputClass, type FieldProps } from './field.tsx';

interface SelectFieldProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  options: readonly { value: string; label: string }[];
  /** Text of the empty first choice. */
  placeholder?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** The browser's own select: the best one on a phone. For long lists to search in, use ComboBox. */
export function SelectField({
  label,
  help,
  error,
  optional,
  options,
  placeholder,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => (
        <span className="relative block">
          <select {...select} {...ids} className={cx(inputClass, 'appearance-none pr-10', className)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown className="pointer-events-none absolute top-3 right-3 size-5 text-ink-soft" aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
