import { common } from '@hallway/i18n/en/common';
import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { textOf } from '../lib/text.ts';
import { Field, inputClass, type FieldProps } from './field.tsx';

interface TagFieldProps extends FieldProps {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  suggestions?: readonly string[];
  max?: number;
}

/** A few short words, known ones suggested while typing: Enter or a comma adds, Backspace in the empty field takes the last away. */
export function TagField({ value, onChange, suggestions = [], max = 8, ...field }: TagFieldProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const add = (typed: string) => {
    const tag = typed.trim();
    setText('');
    if (tag && value.length < max && !value.some((old) => old.toLowerCase() === tag.toLowerCase()))
      onChange([...value, tag]);
  };
  return (
    <div data-field={field.name}>
      <Field {...field}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            dir="auto"
            list={list}
            value={text}
            readOnly={value.length >= max}
            onChange={({ target }) =>
              target.value.endsWith(',') ? add(target.value.slice(0, -1)) : setText(target.value)
            }
            onBlur={() => add(text)}
            onKeyDown={(event) => {
              // Enter that chooses a word of an input method is not ours.
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                event.preventDefault();
                add(text);
              }
              if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
            }}
            className={inputClass}
          />
        )}
      </Field>
      <datalist id={list}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {value.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {value.map((tag) => (
            <li key={tag} className="flex items-center rounded-full border border-line-strong bg-surface pl-3">
              <span dir="auto">{tag}</span>
              <button
                type="button"
                aria-label={`${textOf({ common })('remove')}: ${tag}`}
                onClick={() => {
                  onChange(value.filter((other) => other !== tag));
                  input.current?.focus();
                }}
                className="grid size-8 place-items-center rounded-full text-ink-soft hover:text-ink"
              >
                <X className="size-4" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
