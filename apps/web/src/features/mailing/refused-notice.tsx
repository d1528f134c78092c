import { mailing } from '@hallway/i18n/en/mailing';
import type { Me } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** On every page of a member whose address a mail server has refused. */
export default function RefusedNotice({ member }: { member: Me }) {
  const t = textOf({ mailing });
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api('POST /me/email/retry'),
    onSuccess: (answer) => {
      client.setQueryData(meQuery().queryKey, (before) => before && { ...before, member: answer });
      toast(t('refused.retried'));
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <div className="shell pt-4">
      <Notice
        tone="warning"
        title={t('refused.title')}
        actions={
          <>
            <Button size="sm" look="quiet" busy={retry.isPending} onClick={() => retry.mutate()}>
              {t('refused.retry')}
            </Button>
            <LinkButton size="sm" look="quiet" to="/me/settings" hash="email">
              {t('refused.change')}
            </LinkButton>
          </>
        }
      >
        <p className="wrap-anywhere">{t('refused.text', { email: member.email })}</p>
        {member.emailRefused && (
          <p className="text-[0.94rem] text-ink-soft wrap-anywhere">{member.emailRefused.reason}</p>
        )}
      </Notice>
    </div>
  );
}
