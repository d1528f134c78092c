import { standing as words } from '@hallway/i18n/en/standing';
import { Link, type LinkProps } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { StandingLevels } from './standing-levels.tsx';
import { useStanding } from './use-standing.ts';

/** On the page of a series: come to all its meetups of one's level. */
export default function StandingPanel({ community, series }: { community: string; series: string }) {
  const t = textOf({ standing: words });
  const { member, standing, error, refetch, ...acts } = useStanding(community, series);
  return (
    <section aria-labelledby="standing" className="mb-10 max-w-2xl rounded-lg border border-line bg-surface p-4 sm:p-6">
      <h2 id="standing" className="text-xl">
        {t('title')}
      </h2>
      <p className="prose-width mt-1 mb-3 text-ink-soft">{t('lead')}</p>
      {member === null && (
        <Link
          to={'/sign-in' as LinkProps['to']}
          search={{ returnTo: `/c/${community}/s/${series}` } as never}
          className="link font-semibold"
        >
          {t('signIn')}
        </Link>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {member && !standing && !error && <TextSkeleton lines={2} />}
      {standing && <StandingLevels standing={standing} {...acts} />}
    </section>
  );
}
