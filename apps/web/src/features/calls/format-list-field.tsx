import { proposals } from '@hallway/i18n/en/proposals';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FieldNotes, inputClass } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { CallValues } from './call-values.ts';

type Formats = CallValues['formats'];

interface FormatListFieldProps {
  value: Formats;
  onChange: (formats: Formats) => void;
  name: string;
  error?: string | undefined;
}

/** The kinds of slots a call offers: a name and a length each. */
export function FormatListField({ value, onChange, name, error }: FormatListFieldProps) {
  const t = textOf({ proposals });
  const id = useId();
  const change = (index: number, part: Partial<Formats[number]>) =>
    onChange(value.map((old, other) => (other === index ? { ...old, ...part } : old)));
  return (
    <fieldset data-field={name} aria-describedby={`${id}-help`}>
      <legend className="mb-1 font-semibold">{t('call.formats')}</legend>
      <ol className="space-y-2">
        {value.map(({ title, minutes }, index) => (
          <li key={index} className="flex gap-2">
            <input
              dir="auto"
              aria-label={t('call.formatTitle', { number: index + 1 })}
              value={title}
              onChange={({ target }) => change(index, { title: target.value })}
              className={inputClass}
            />
            <input
              type="number"
              min={1}
              max={720}
              aria-label={t('call.formatMinutes', { number: index + 1 })}
              value={minutes ?? ''}
              onChange={({ target }) => change(index, { minutes: target.value === '' ? null : Number(target.value) })}
              className={`${inputClass} max-w-24 text-right tabular-nums`}
            />
            <IconButton
              icon={X}
              label={t('call.formatRemove', { number: index + 1 })}
              disabled={value.length === 1}
              onClick={() => onChange(value.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ol>
      {value.length < 8 && (
        <Button
          look="bare"
          size="sm"
          className="mt-2"
          onClick={() => onChange([...value, { key: '', title: '', minutes: 20 }])}
        >
          <Plus className="size-4.5" aria-hidden="true" />
          {t('call.formatAdd')}
        </Button>
      )}
      <FieldNotes id={id} help={t('call.formatsHelp')} error={error} />
    </fieldset>
  );
}
