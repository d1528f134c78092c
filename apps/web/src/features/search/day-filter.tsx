import { useId } from 'react';
import { cx } from '../../lib/cx.ts';

interface DayFilterProps {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day by the browser's own field, as quiet as the selects beside it. */
export function DayFilter({ label, value, min, max, onChange }: DayFilterProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 gap-x-2 max-sm:flex-col sm:items-center">
      <label htmlFor={id} className="text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={({ target }) => onChange(target.value || undefined)}
        className={cx(
          'min-h-11 w-full min-w-0 rounded-md border bg-surface px-2 font-semibold',
          value ? 'border-2 border-ink' : 'border-line-strong text-ink-soft',
        )}
      />
    </div>
  );
}
