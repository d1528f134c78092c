import { mailing } from '@hallway/i18n/en/mailing';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Where one's mails go, and the way to another address. */
export function EmailSection({ email }: { email: string }) {
  const t = textOf({ mailing });
  const [sentTo, setSentTo] = useState<string>();
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/accounts')).changeEmail.body) as never,
    defaultValues: { email: '' },
    submit: (body: { email: string }) => api('POST /me/email', { body }),
    onDone: () => {
      setSentTo(form.getValues('email').trim());
      form.reset();
    },
  });
  return (
    <section aria-labelledby="email" className="mt-10 border-t border-line pt-6 pb-16">
      <h2 id="email" className="text-xl">
        {t('email.heading')}
      </h2>
      <p className="mt-1 text-ink-soft">{t('email.now', { email })}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 space-y-4">
        <FormErrors {...form.summary} />
        {sentTo && <Notice tone="done">{t('email.sent', { email: sentTo })}</Notice>}
        <TextField
          label={t('email.new')}
          help={t('email.newHelp')}
          type="email"
          autoComplete="email"
          dir="ltr"
          {...form.field('email')}
        />
        <Button type="submit" look="quiet" busy={form.busy}>
          {t('email.send')}
        </Button>
      </form>
    </section>
  );
}
