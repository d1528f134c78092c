import { ui } from '@hallway/i18n/en/ui';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { textOf } from '../lib/text.ts';
import { Button } from './button.tsx';
import { describedBy, FieldNotes, inputClass, OptionalMark, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';

interface SentenceListFieldProps extends FieldProps {
  value: readonly string[];
  onChange: (sentences: string[]) => void;
  max?: number;
  placeholder?: string;
}

/** Assumptions and outcomes, one checkable sentence each: Enter adds the next, arrows change the order. */
export function SentenceListField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  max = 12,
  placeholder,
  name,
}: SentenceListFieldProps) {
  const t = textOf({ ui });
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) => requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  const add = () => {
    onChange([...value, '']);
    focus(value.length);
  };
  const move = (from: number, to: number) => {
    const next = [...value];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
    focus(to);
  };
  const remove = (index: number) => {
    const left = value.filter((_, other) => other !== index);
    onChange(left.length > 0 ? left : ['']);
    focus(Math.max(0, index - 1));
  };
  return (
    <fieldset data-field={name} aria-describedby={describedBy(id, help, error)}>
      <legend className="mb-1 font-semibold">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <ol ref={list} className="space-y-2">
        {value.map((sentence, index) => (
          <li key={index} className="flex flex-wrap items-center justify-end gap-x-1 sm:flex-nowrap">
            <input
              dir="auto"
              aria-label={t('sentence.label', { number: index + 1 })}
              aria-invalid={error ? true : undefined}
              value={sentence}
              placeholder={placeholder}
              onChange={(event) => onChange(value.map((old, other) => (other === index ? event.target.value : old)))}
              onKeyDown={(event) => {
                // Enter that chooses a word of an input method is not ours.
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') {
                  event.preventDefault();
                  if (value.length < max) add();
                }
                if (event.key === 'Backspace' && sentence === '' && value.length > 1) {
                  event.preventDefault();
                  remove(index);
                }
              }}
              className={inputClass}
            />
            <IconButton
              icon={ArrowUp}
              label={t('sentence.up', { number: index + 1 })}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('sentence.down', { number: index + 1 })}
              disabled={index === value.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <IconButton icon={X} label={t('sentence.remove', { number: index + 1 })} onClick={() => remove(index)} />
          </li>
        ))}
      </ol>
      {value.length < max && (
        <Button look="bare" size="sm" className="mt-2" onClick={add}>
          <Plus className="size-4.5" aria-hidden="true" />
          {t('sentence.add')}
        </Button>
      )}
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}
