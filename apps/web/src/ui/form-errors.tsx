import { ui } from '@hallway/i18n/en/ui';
import { useEffect, useRef } from 'react';
import { textOf } from '../lib/text.ts';

export interface FormErrorEntry {
  /** Name of the field, to jump to; empty for what concerns the whole form. */
  name: string;
  text: string;
}

interface FormErrorsProps {
  errors: readonly FormErrorEntry[];
  /** Rises with each failed attempt: the summary takes focus again. */
  attempt: number;
}

/** All errors above the form; takes focus after a failed attempt, each entry leads to its field. */
export function FormErrors({ errors, attempt }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const jump = (name: string) => {
    const field = box.current?.closest('form')?.elements.namedItem(name);
    (field instanceof RadioNodeList ? (field[0] as HTMLElement) : (field as HTMLElement | null))?.focus();
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="form-errors"
      className="rounded-md border-2 border-danger bg-danger-tint px-4 py-3"
    >
      <h2 id="form-errors" className="text-lg text-danger">
        {textOf({ ui })('form.errors', { count: errors.length })}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ name, text }, index) => (
          <li key={index}>
            {name ? (
              <button type="button" className="link min-h-6 text-left" onClick={() => jump(name)}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
