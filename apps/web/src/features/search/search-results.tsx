import { search } from '@hallway/i18n/en/search';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { HiddenByLens } from '../../ui/hidden-by-lens.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { SearchHit } from './search-hit.tsx';
import { searchQuery, type SearchFilters } from './search-queries.ts';

/** What was found; while one types on, what was found before stays. */
export function SearchResults({ filters, lens, filtered }: { filters: SearchFilters; lens: Lens; filtered: boolean }) {
  const t = textOf({ search });
  const pages = useInfiniteQuery({ ...searchQuery(filters), placeholderData: keepPreviousData });
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <CardListSkeleton />;
  const hits = pages.data.pages.flatMap(({ items }) => items);
  const { counts, corrected } = pages.data.pages[0]!;
  const hidden = lens === 'both' ? 0 : counts[lens === 'newbie' ? 'advanced' : 'newbie'];
  return (
    <div aria-busy={pages.isPlaceholderData || undefined}>
      <LevelLens value={lens} counts={counts} of="hits" />
      <p role="status" className="mt-4 empty:mt-0">
        {corrected && t('corrected', { typed: filters.q, corrected })}
      </p>
      <ul className="mt-4 grid gap-3">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.slug}`} className="grid grid-cols-1">
            <SearchHit hit={hit} />
          </li>
        ))}
      </ul>
      {hits.length === 0 &&
        (hidden > 0 ? (
          <HiddenByLens title={t('hidden')}>{t('hiddenText', { count: hidden })}</HiddenByLens>
        ) : (
          <EmptyState title={t('none.title')} action={<LinkButton to="/explore">{t('explore')}</LinkButton>}>
            {t(filtered ? 'none.filtered' : 'none.text')}
          </EmptyState>
        ))}
      <MoreButton pages={pages} />
    </div>
  );
}
