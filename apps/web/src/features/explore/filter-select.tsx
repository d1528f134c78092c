import { useId } from 'react';
import { cx } from '../../lib/cx.ts';

interface FilterSelectProps {
  label: string;
  any: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** A select that is quiet until it filters: then it is drawn in ink, so that a short list explains itself. */
export function FilterSelect({ label, any, value, options, onChange }: FilterSelectProps) {
  const id = useId();
  // A filter from the address is kept in the list even before its title is known.
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
        className={cx(
          'min-h-11 w-full max-w-full truncate rounded-md border bg-surface px-2 sm:px-3 font-semibold hover:bg-sunken sm:max-w-64',
          value ? 'border-2 border-ink' : 'border-line-strong text-ink-soft',
        )}
      >
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
