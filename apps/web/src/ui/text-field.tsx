import type { InputHTMLAttributes, Ref } from 'react';
import { cx } from '../lib/cx.ts';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, help, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => <input dir="auto" {...input} {...ids} className={cx(inputClass, className)} />}
    </Field>
  );
}
