import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';

interface SwitchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'role'> {
  label: ReactNode;
  help?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** On or off, at once; for a choice that is sent with a form use Checkbox. */
export function Switch({ label, help, ...input }: SwitchProps) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 py-2">
      <span>
        <span className="font-semibold">{label}</span>
        {help && (
          <span id={id} className="block text-[0.94rem] text-ink-soft">
            {help}
          </span>
        )}
      </span>
      <span className="relative inline-block h-7 w-12 shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-describedby={help ? id : undefined}
          {...input}
          className="peer absolute inset-0 z-10 size-full cursor-pointer opacity-0"
        />
        <span className="absolute inset-0 rounded-full border-2 border-line-strong bg-surface peer-checked:border-ink peer-checked:bg-ink peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-disabled:opacity-50" />
        <span className="absolute top-1.5 left-1.5 size-4 rounded-full bg-line-strong transition-transform peer-checked:translate-x-5 peer-checked:bg-on-ink" />
      </span>
    </label>
  );
}
