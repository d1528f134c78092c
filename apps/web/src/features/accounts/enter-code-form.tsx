import { signIn as words } from '@hallway/i18n/en/sign-in';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { afterSignIn } from './after-sign-in.ts';
import { mailCode, type PendingSignIn } from './pending-sign-in.ts';

interface EnterCodeFormProps {
  sent: PendingSignIn;
  returnTo: string;
  action?: string | undefined;
  onOther: () => void;
  onSignedIn: (answer: { returnTo: string; name: string }) => unknown;
}

const schema = async () => (await import('@hallway/contracts/accounts')).verifySignInCode.body.pick({ code: true });

export function EnterCodeForm({ sent, returnTo, action, onOther, onSignedIn }: EnterCodeFormProps) {
  const t = textOf({ signIn: words });
  const client = useQueryClient();
  const form = useApiForm({
    schema: schema as never,
    defaultValues: { code: '' },
    submit: async ({ code }: { code: string }) => {
      const answer = await api('POST /sign-in/verify', { body: { email: sent.email, code, returnTo } });
      await afterSignIn(client);
      await onSignedIn({ returnTo: answer.returnTo, name: answer.member.name });
    },
  });
  const again = useMutation({
    mutationFn: () => mailCode(sent, returnTo),
    onSuccess: () => void toast(t('sentAgain')),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
  });
  const { setFocus } = form;
  useEffect(() => setFocus('code'), [setFocus]);
  return (
    <form noValidate onSubmit={form.onSubmit} className="space-y-4">
      <Notice tone="done">{t('sentTo', { email: sent.email })}</Notice>
      <FormErrors {...form.summary} />
      <TextField
        label={t('code')}
        help={t('codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="font-mono text-2xl tracking-[0.3em]"
        {...form.field('code')}
      />
      <Button type="submit" busy={form.busy} className="w-full">
        {action ?? t('verify')}
      </Button>
      <p className="flex flex-wrap gap-2">
        <Button look="bare" size="sm" busy={again.isPending} onClick={() => again.mutate()}>
          {t('again')}
        </Button>
        <Button look="bare" size="sm" onClick={onOther}>
          {t('otherAddress')}
        </Button>
      </p>
    </form>
  );
}
