import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistItem, ChecklistResult } from '@hallway/contracts';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { inputClass } from '../../ui/field.tsx';

interface OutcomeFieldProps {
  item: ChecklistItem;
  onJudge: (outcome: { result: ChecklistResult | null; note: string }) => void;
}

const results = ['went-right', 'close-call', 'missed'] as const;

/** How it went, in one press; what made the difference, if one likes. Pressed again it is taken back. */
export function OutcomeField({ item: { text, outcome }, onJudge }: OutcomeFieldProps) {
  const t = textOf({ housekeeping });
  const [note, setNote] = useState<string>();
  const kept = outcome?.note ?? '';
  const written = note ?? kept;
  return (
    <div className="space-y-2 pt-1">
      <div role="group" aria-label={t('list.outcome', { text })} className="flex flex-wrap gap-1.5">
        {results.map((result) => (
          <Button
            key={result}
            size="sm"
            className="max-sm:px-2"
            look={outcome?.result === result ? 'primary' : 'quiet'}
            aria-pressed={outcome?.result === result}
            onClick={() => onJudge(outcome?.result === result ? { result: null, note: '' } : { result, note: written })}
          >
            {t(`result.${result}`)}
          </Button>
        ))}
      </div>
      {outcome && (
        <form
          className="flex max-w-xl flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (written !== kept) onJudge({ result: outcome.result, note: written });
          }}
        >
          <input
            dir="auto"
            aria-label={t('list.noteOf', { text })}
            placeholder={t('list.note')}
            maxLength={300}
            value={written}
            onChange={({ target }) => setNote(target.value)}
            className={`${inputClass} flex-1`}
          />
          {written !== kept && (
            <Button type="submit" look="quiet" size="sm">
              {t('list.saveNote')}
            </Button>
          )}
        </form>
      )}
    </div>
  );
}
