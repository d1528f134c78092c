import { signIn as words } from '@hallway/i18n/en/sign-in';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { mailCode, type PendingSignIn } from './pending-sign-in.ts';

interface AskCodeFormProps {
  returnTo: string;
  nameFirst: boolean;
  onSent: (sent: PendingSignIn) => void;
}

/** Loaded with the first submit, as every schema is. */
const schema = (nameFirst: boolean) => async () => {
  const { requestSignIn } = await import('@hallway/contracts/accounts');
  const { email, name } = requestSignIn.body.shape;
  return requestSignIn.body.pick({ email: true }).extend({ email, name: nameFirst ? name.unwrap() : name });
};

export function AskCodeForm({ returnTo, nameFirst, onSent }: AskCodeFormProps) {
  const t = textOf({ signIn: words });
  const form = useApiForm({
    schema: schema(nameFirst) as never,
    defaultValues: { name: '', email: '' },
    draft: 'sign-in',
    submit: async ({ email, name }: PendingSignIn) => {
      await mailCode({ email, name }, returnTo);
      return { email, name };
    },
    onDone: onSent,
  });
  const name = (
    <TextField
      label={t('name')}
      help={t(nameFirst ? 'nameHelp' : 'nameNew')}
      optional={!nameFirst}
      autoComplete="name"
      {...form.field('name')}
    />
  );
  return (
    <form noValidate onSubmit={form.onSubmit} className="space-y-4">
      <FormErrors {...form.summary} />
      {nameFirst && name}
      <TextField
        label={t('email')}
        help={t('emailHelp')}
        type="email"
        inputMode="email"
        autoComplete="email"
        {...form.field('email')}
      />
      {!nameFirst && name}
      <Button type="submit" busy={form.busy} className="w-full">
        {t('send')}
      </Button>
    </form>
  );
}
