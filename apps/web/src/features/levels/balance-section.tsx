import { bothLevels } from '@hallway/i18n/en/both-levels';
import { useQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { BalanceChart } from './balance-chart.tsx';
import { balanceQuery } from './level-queries.ts';

/** The balance of a community or of one of its series, as a picture. */
export default function BalanceSection({ community, series }: { community: string; series?: string }) {
  const t = textOf({ bothLevels });
  const { data, error, refetch } = useQuery(balanceQuery(community, series));
  const none = data?.months.every(({ newbie, advanced }) => newbie + advanced === 0);
  return (
    <section aria-labelledby="balance">
      <h2 id="balance" className="text-2xl">
        {t('balance.title')}
      </h2>
      <p className="prose-width mb-4 text-ink-soft">{t(none ? 'balance.empty' : 'balance.help')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TextSkeleton lines={6} />}
      {data && !none && <BalanceChart {...data} />}
    </section>
  );
}
