import { mailing } from '@hallway/i18n/en/mailing';
import { organise } from '@hallway/i18n/en/organise';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Answer } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { subscriptionQuery } from './mail-queries.ts';

/** Where the unsubscribe link of a mail leads. Nothing changes before a button is pressed: programs follow links too. */
export function UnsubscribePage({ token }: { token: string }) {
  const t = textOf({ mailing });
  const query = useQuery(subscriptionQuery(token));
  const gone = isProblem(query.error) && query.error.code === 'not-found';
  return (
    <div className="shell max-w-xl pb-16">
      {query.data && <Subscription token={token} subscription={query.data} />}
      {query.isPending && <TextSkeleton lines={4} />}
      {gone && (
        <>
          <PageHeader title={t('stop.goneTitle')} lead={t('stop.goneText')} />
          <LinkButton to="/me/mails">{t('stop.settings')}</LinkButton>
        </>
      )}
      {query.isError && !gone && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
    </div>
  );
}

function Subscription({ token, subscription }: { token: string; subscription: Answer<'GET /unsubscribe/:token'> }) {
  const t = textOf({ mailing });
  const client = useQueryClient();
  const { community, wanted, wantedEverywhere } = subscription;
  const kind = textOf({ organise })(`mailKind.${subscription.kind}`);
  const set = useMutation({
    mutationFn: (body: { wanted: boolean; everywhere?: boolean }) =>
      api('PUT /unsubscribe/:token', { params: { token }, body }),
    onSuccess: (answer) => client.setQueryData(subscriptionQuery(token).queryKey, answer),
  });
  return (
    <>
      <PageHeader
        title={wanted ? t('stop.title') : t('stop.stopped')}
        lead={community ? t('stop.lead', { kind, community: community.title }) : t('stop.leadAll', { kind })}
      />
      <div className="space-y-4">
        {wanted && set.isSuccess && <Notice tone="done">{t('stop.back')}</Notice>}
        {!wanted && (
          <Notice tone="done" title={wantedEverywhere ? undefined : t('stop.allStopped')}>
            {t('stop.stoppedText')}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            busy={set.isPending}
            look={wanted ? 'primary' : 'quiet'}
            onClick={() => set.mutate({ wanted: !wanted, everywhere: !wanted && !wantedEverywhere })}
          >
            {wanted ? t('stop.action') : t('stop.again')}
          </Button>
          {community && wantedEverywhere && (
            <Button look="quiet" busy={set.isPending} onClick={() => set.mutate({ wanted: false, everywhere: true })}>
              {t('stop.all')}
            </Button>
          )}
        </div>
        {set.error && <ErrorState error={set.error} />}
        <p>
          <LinkButton to="/me/mails" look="bare">
            {t('stop.settings')}
          </LinkButton>
        </p>
      </div>
    </>
  );
}
