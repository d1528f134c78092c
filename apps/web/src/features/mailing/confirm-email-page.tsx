import { mailing } from '@hallway/i18n/en/mailing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** The link mailed to a new address ends here; only the button takes the address. */
export function ConfirmEmailPage({ token }: { token: string | undefined }) {
  const t = textOf({ mailing });
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: (secret: string) => api('POST /me/email/confirm', { body: { token: secret } }),
    onSuccess: () => client.invalidateQueries(meQuery()),
  });
  return (
    <div className="shell max-w-xl pb-16">
      <PageHeader title={t('email.confirmTitle')} lead={token && t('email.confirmText')} />
      <div className="space-y-4">
        {!token && <Notice tone="failed">{t('email.missing')}</Notice>}
        {confirm.data && <Notice tone="done">{t('email.done', { email: confirm.data.email })}</Notice>}
        {token && !confirm.isSuccess && (
          <Button busy={confirm.isPending} onClick={() => confirm.mutate(token)} className="w-full text-lg">
            {t('email.confirm')}
          </Button>
        )}
        {confirm.error && <ErrorState error={confirm.error} />}
        {(confirm.isSuccess || confirm.error || !token) && (
          <LinkButton to="/me/settings" look="quiet">
            {t('email.toSettings')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
