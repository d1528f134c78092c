import { common } from '@hallway/i18n/en/common';
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { textOf } from '../lib/text.ts';

export interface FieldProps {
  /** Where the summary of errors leads to. */
  name?: string | undefined;
  label: ReactNode;
  /** Below the control, always visible. */
  help?: ReactNode;
  /** Below the help, in words that say what to do. */
  error?: string | undefined;
  /** Marks the field as one that may stay empty; required is the ordinary case and not marked. */
  optional?: boolean;
}

interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, help below, error beside: the frame every field stands in. */
export function Field({
  label,
  help,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <OptionalMark />}
      </label>
      {children({ id, 'aria-describedby': describedBy(id, help, error), 'aria-invalid': error ? true : undefined })}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}

export const OptionalMark = () => (
  <span className="font-normal text-ink-soft"> ({textOf({ common })('optional')})</span>
);

/** Where the notes of a field stand, for `aria-describedby`. */
export const describedBy = (id: string, help: ReactNode, error: string | undefined): string | undefined =>
  [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function FieldNotes({ id, help, error }: { id: string; help?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {help && (
        <p id={`${id}-help`} className="mt-1 text-[0.94rem] text-ink-soft">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 font-semibold text-danger">
          <CircleAlert className="mt-0.75 size-4.5 shrink-0" aria-hidden="true" />
          {error}
        </p>
      )}
    </>
  );
}

export const inputClass =
  'block min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft hover:border-ink disabled:bg-sunken disabled:text-ink-soft aria-invalid:border-2 aria-invalid:border-danger';
