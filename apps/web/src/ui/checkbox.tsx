import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { describedBy, FieldNotes } from './field.tsx';

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

export function Checkbox({ label, help, error, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          {...input}
          aria-describedby={describedBy(id, help, error)}
          aria-invalid={error ? true : undefined}
          className="mt-px size-6 shrink-0"
        />
        <span>{label}</span>
      </label>
      <div className="-mt-2 pl-9 empty:hidden">
        <FieldNotes id={id} help={help} error={error} />
      </div>
    </div>
  );
}
