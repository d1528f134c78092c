import { invitations } from '@hallway/i18n/en/invitations';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** Behind the link in an invitation mail. The button is pressed by a person: mail scanners open links. */
export function NeverPage({ token }: { token: string }) {
  const t = textOf({ invitations });
  const refuse = useMutation({ mutationFn: () => api('POST /invitations/:token/refusal', { params: { token } }) });
  return (
    <div className="shell max-w-2xl pb-16">
      <PageHeader title={t('never.title')} lead={t('never.text')} />
      {refuse.error && <Notice tone="failed">{problemText(refuse.error)}</Notice>}
      {refuse.isSuccess ? (
        <Notice tone="done">{t('never.done')}</Notice>
      ) : (
        <Button busy={refuse.isPending} onClick={() => refuse.mutate()}>
          {t('never.act')}
        </Button>
      )}
    </div>
  );
}
