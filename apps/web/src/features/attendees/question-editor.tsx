import { attendees } from '@hallway/i18n/en/attendees';
import type { RsvpQuestion } from '@hallway/contracts';
import { ArrowUp, Trash2 } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { QuestionRow } from './question-rows.ts';

interface QuestionEditorProps {
  row: QuestionRow;
  number: number;
  onChange: (change: Partial<QuestionRow>) => void;
  onUp: (() => void) | undefined;
  onRemove: () => void;
}

const kinds = ['text', 'choice', 'choices'] as const;

export function QuestionEditor({ row, number, onChange, onUp, onRemove }: QuestionEditorProps) {
  const t = textOf({ attendees });
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{t('question', { number })}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('questionLabel')}
            maxLength={200}
            value={row.label}
            onChange={({ target }) => onChange({ label: target.value })}
          />
        </div>
        {onUp && <IconButton icon={ArrowUp} label={t('questionUp', { number })} onClick={onUp} />}
        <IconButton icon={Trash2} label={t('questionRemove', { number })} onClick={onRemove} />
      </div>
      <SelectField
        label={t('questionKind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={row.kind}
        onChange={({ target }) => onChange({ kind: target.value as RsvpQuestion['kind'] })}
      />
      {row.kind !== 'text' && (
        <TextArea
          label={t('choices')}
          help={t('choicesHelp')}
          rows={3}
          value={row.choices}
          onChange={({ target }) => onChange({ choices: target.value })}
        />
      )}
      <Checkbox
        label={t('required')}
        checked={row.required}
        onChange={({ target }) => onChange({ required: target.checked })}
      />
    </fieldset>
  );
}
