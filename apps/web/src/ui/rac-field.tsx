import { FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { OptionalMark, type FieldProps } from './field.tsx';

/** Label, help and error for the React Aria controls; the same look as `Field`. */
export function RacField({ label, help, error, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label data-label="" className="mb-1 block font-semibold">
        {label}
        {optional && <OptionalMark />}
      </Label>
      {children}
      {help && (
        <Text slot="description" className="mt-1 block text-[0.94rem] text-ink-soft">
          {help}
        </Text>
      )}
      <FieldError className="mt-1 flex items-start gap-1.5 font-semibold text-danger">
        <CircleAlert className="mt-0.75 size-4.5 shrink-0" aria-hidden="true" />
        {error}
      </FieldError>
    </>
  );
}

export const popoverClass =
  'rounded-md border border-line bg-raised p-1 shadow-float outline-none min-w-(--trigger-width)';
export const optionClass =
  'flex min-h-11 cursor-pointer items-center gap-2 rounded-sm px-3 py-1.5 outline-none data-[focused]:bg-sunken data-[selected]:font-semibold data-[disabled]:opacity-50';
export const groupClass =
  'flex min-h-11 w-full items-center rounded-md border border-line-strong bg-surface hover:border-ink data-[focus-within]:outline-3 data-[focus-within]:outline-offset-2 data-[focus-within]:outline-focus data-[invalid]:border-2 data-[invalid]:border-danger';
export const groupButtonClass =
  'tap grid place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink disabled:opacity-40';
