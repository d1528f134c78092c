import { mine } from '@hallway/i18n/en/mine';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { NewTokenForm } from './new-token-form.tsx';
import { SettingsTabs } from './settings-tabs.tsx';
import { tokensQuery } from './token-queries.ts';

export function TokensPage() {
  const t = textOf({ mine });
  const client = useQueryClient();
  const { items } = useSuspenseQuery(tokensQuery()).data;
  const revoke = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => api('DELETE /me/tokens/:token', { params: { token: id } }),
    onSuccess: (_, { name }) => {
      toast(t('tokens.revoked', { name }));
      void client.invalidateQueries({ queryKey: tokensQuery().queryKey });
    },
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <div className="shell max-w-2xl">
      <PageHeader title={t('settings.title')}>
        <SettingsTabs />
      </PageHeader>
      <p className="prose-width mb-6 text-ink-soft">{t('tokens.lead')}</p>
      <Card title={t('tokens.new')}>
        <NewTokenForm />
      </Card>
      <section aria-labelledby="tokens" className="mt-8">
        <h2 id="tokens" className="mb-3 text-2xl">
          {t('tokens.yours')}
        </h2>
        {items.length === 0 && <EmptyState title={t('tokens.none')}>{t('tokens.noneText')}</EmptyState>}
        <ul className="divide-y divide-line">
          {items.map(({ id, name, start, scopes, expiresAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
              <div className="min-w-0">
                <p className="font-semibold" dir="auto">
                  {name}
                </p>
                <p className="text-ink-soft">
                  <code className="font-mono text-[0.94rem]">{start}…</code> · {scopes.join(', ')}
                </p>
                <p className="text-ink-soft">
                  {t('tokens.ends', { date: longDate(expiresAt, viewerZone()) })}
                  {', '}
                  {lastUsedAt ? <RelativeTime instant={lastUsedAt} /> : t('tokens.unused')}
                </p>
              </div>
              <Button
                look="danger"
                size="sm"
                aria-label={t('tokens.revokeNamed', { name })}
                busy={revoke.isPending && revoke.variables.id === id}
                onClick={() => revoke.mutate({ id, name })}
              >
                {t('tokens.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
