import { signIn as words } from '@hallway/i18n/en/sign-in';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { afterSignIn } from './after-sign-in.ts';
import { pendingSignIn } from './pending-sign-in.ts';

/** The mailed link ends here; only the button spends it, so that programs which open links in mails do no harm. */
export function ConfirmPage({ token, returnTo }: { token: string | undefined; returnTo: string }) {
  const t = textOf({ signIn: words });
  const router = useRouter();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: async (secret: string) => {
      const answer = await api('POST /sign-in/link', { body: { token: secret, returnTo } });
      pendingSignIn.write(null);
      await afterSignIn(client);
      toast(t('welcome', { name: answer.member.name }));
      await router.navigate({ href: answer.returnTo, replace: true });
    },
  });
  return (
    <div className="shell max-w-xl">
      <PageHeader title={t('confirm.title')} lead={token && t('confirm.text')} />
      {token ? (
        <Button busy={confirm.isPending} onClick={() => confirm.mutate(token)} className="w-full text-lg">
          {t('confirm.action')}
        </Button>
      ) : (
        <Notice tone="failed">{t('confirm.missing')}</Notice>
      )}
      {confirm.error && (
        <div className="mt-4">
          <ErrorState error={confirm.error} />
        </div>
      )}
      {(confirm.error || !token) && (
        <p className="mt-4">
          <LinkButton to="/sign-in" search={{ returnTo }} look="quiet">
            {t('confirm.newMail')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
