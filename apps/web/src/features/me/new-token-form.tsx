import { mine } from '@hallway/i18n/en/mine';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tokensQuery } from './token-queries.ts';

const scopes = ['read', 'write', 'organise'] as const;
const days = [7, 30, 90, 365];

interface NewToken {
  name: string;
  scopes: (typeof scopes)[number][];
  expiresInDays: number;
}

/** The secret is shown once, right where it was asked for. */
export function NewTokenForm() {
  const t = textOf({ mine });
  const client = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/accounts')).createToken.body) as never,
    defaultValues: { name: '', scopes: ['read'], expiresInDays: 90 } as NewToken,
    submit: (body: NewToken) => api('POST /me/tokens', { body }),
    onDone: (answer) => {
      setSecret(answer.secret);
      form.reset();
      void client.invalidateQueries({ queryKey: tokensQuery().queryKey });
    },
  });
  const error = form.errorOf('scopes');
  return (
    <form noValidate onSubmit={form.onSubmit} className="space-y-5">
      <FormErrors {...form.summary} />
      {secret && (
        <Notice tone="done" title={t('tokens.secretText')}>
          <div className="mt-2">
            <CopyField label={t('tokens.secret')} value={secret} />
          </div>
        </Notice>
      )}
      <TextField label={t('tokens.name')} help={t('tokens.nameHelp')} autoComplete="off" {...form.field('name')} />
      <fieldset>
        <legend className="mb-1 font-semibold">{t('tokens.scopes')}</legend>
        {scopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} {...form.register('scopes')} />
        ))}
        {error && (
          <p className="font-semibold text-danger" role="alert">
            {error}
          </p>
        )}
      </fieldset>
      <SelectField
        label={t('tokens.days')}
        options={days.map((count) => ({ value: String(count), label: t('tokens.daysOption', { count }) }))}
        {...form.register('expiresInDays', { valueAsNumber: true })}
      />
      <Button type="submit" busy={form.busy}>
        {t('tokens.create')}
      </Button>
    </form>
  );
}
