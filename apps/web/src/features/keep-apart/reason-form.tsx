import { useEffect } from 'react';
import { common } from '@hallway/i18n/en/common';
import { keepApart } from '@hallway/i18n/en/keep-apart';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ReasonFormProps {
  save: (reason: string) => Promise<unknown>;
  onSaved: () => unknown;
  onCancel: () => void;
}

export function ReasonForm({ save, onSaved, onCancel }: ReasonFormProps) {
  const t = textOf({ keepApart });
  const form = useApiForm<{ reason: string }, unknown>({
    schema: () => import('@hallway/contracts/keep-apart').then((module) => module.answerWarning.body),
    defaultValues: { reason: '' },
    submit: ({ reason }) => save(reason),
    onDone: onSaved,
  });
  const { setFocus } = form;
  useEffect(() => setFocus('reason'), [setFocus]);
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="mt-3 space-y-3">
      <FormErrors {...form.summary} />
      <TextField label={t('reason')} help={t('reasonHelp')} {...form.field('reason')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" busy={form.busy}>
          {t('save')}
        </Button>
        <Button look="quiet" size="sm" onClick={onCancel}>
          {textOf({ common })('cancel')}
        </Button>
      </div>
    </form>
  );
}
