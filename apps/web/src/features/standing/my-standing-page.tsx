import { standing as words } from '@hallway/i18n/en/standing';
import type { MyStandingRsvp } from '@hallway/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { MeFrame } from '../me/me-frame.tsx';
import { StandingLevels } from './standing-levels.tsx';
import { myStandingQuery } from './standing-queries.ts';
import { useStanding } from './use-standing.ts';

export function MyStandingPage() {
  const t = textOf({ standing: words });
  const pages = useSuspenseInfiniteQuery(myStandingQuery());
  const mine = pages.data.pages.flatMap(({ items }) => items);
  return (
    <MeFrame>
      <h2 className="mb-4 text-2xl">{t('mine.title')}</h2>
      {mine.length === 0 ? (
        <EmptyState title={t('mine.empty')} action={<LinkButton to="/communities">{t('mine.action')}</LinkButton>}>
          {t('mine.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {mine.map((one) => (
            <Standing key={`${one.community.slug}/${one.series.slug}`} one={one} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </MeFrame>
  );
}

function Standing({ one }: { one: MyStandingRsvp }) {
  const { community, series, levels, answered } = one;
  const { standing = { levels, answered }, ...acts } = useStanding(community.slug, series.slug);
  return (
    <li className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h3 className="text-xl" dir="auto">
        <Link
          to="/c/$community/s/$series"
          params={{ community: community.slug, series: series.slug }}
          className="hover:underline"
        >
          {series.title}
        </Link>
      </h3>
      <p className="mb-2 text-ink-soft" dir="auto">
        {community.title}
      </p>
      <StandingLevels standing={standing} {...acts} />
    </li>
  );
}
