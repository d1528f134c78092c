import type { Ref, TextareaHTMLAttributes } from 'react';
import { cx } from '../lib/cx.ts';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  /** For patches and other text where columns matter. */
  mono?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, help, error, optional, mono, className, rows = 5, ...input }: TextAreaProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => (
        <textarea
          dir="auto"
          rows={rows}
          {...input}
          {...ids}
          className={cx(inputClass, mono ? 'font-mono text-[0.88rem]' : 'field-sizing-content min-h-28', className)}
        />
      )}
    </Field>
  );
}
