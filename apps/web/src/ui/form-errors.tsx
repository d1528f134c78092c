import { ui } from '@hallway/i18n/en/ui';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { textOf } from '../lib/text.ts';
import { formFieldOf } from './form-field-of.ts';

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

const never = () => () => {};

/** A question already ends. */
const named = (label: string) => (/\p{Sentence_Terminal}$/u.test(label) ? label : `${label}:`);

/** All errors above the form; takes focus after a failed attempt, each entry names its field and leads to it. */
export function FormErrors({ errors, attempt }: FormErrorsProps) {
  const t = textOf({ ui });
  const box = useRef<HTMLDivElement>(null);
  const field = (name: string) => {
    const form = box.current?.closest('form');
    return form && name ? formFieldOf(form, name) : null;
  };
  // The page is where the labels are: what a field is called here is what stands above it.
  const labels = useSyncExternalStore(never, () => errors.map(({ name }) => field(name)?.label ?? '').join('\n'));
  const labelOf = (index: number) => labels.split('\n')[index];
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="form-errors"
      className="rounded-md border-2 border-danger bg-danger-tint px-4 py-3"
    >
      <h2 id="form-errors" className="text-lg text-danger">
        {t('form.errors', { count: errors.length })}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ name, text }, index) => (
          <li key={index}>
            {labelOf(index) ? (
              <button type="button" className="link min-h-6 text-left" onClick={() => field(name)?.control.focus()}>
                <b className="font-semibold">{named(labelOf(index)!)}</b> {text}
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
