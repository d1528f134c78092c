import { search as catalogue } from '@hallway/i18n/en/search';
import { useNavigate } from '@tanstack/react-router';
import { lensOf } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { FilterSelect } from '../explore/filter-select.tsx';
import { DayFilter } from './day-filter.tsx';
import { PlaceFilters } from './place-filters.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchResults } from './search-results.tsx';
import { hasSearchFilters, kinds, searchFiltersOf, type SearchSearch } from './search-search.ts';

export function SearchPage({ search }: { search: SearchSearch }) {
  const t = textOf({ search: catalogue });
  const navigate = useNavigate({ from: '/search' });
  const filters = searchFiltersOf(search);
  const set = (change: Partial<Record<keyof SearchSearch, string | undefined>>) =>
    void navigate({
      search: (before) => ({ ...before, ...change }) as SearchSearch,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="shell">
      <PageHeader title={t('title')}>
        <div className="grid gap-4">
          <SearchForm typed={search.q ?? ''} onSearch={(q) => set({ q })} />
          <div className="grid grid-cols-2 items-end gap-2 max-sm:*:first:col-span-2 sm:flex sm:flex-wrap">
            <FilterSelect
              label={t('kinds.label')}
              any={t('kinds.all')}
              value={search.kind}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={(kind) => set({ kind })}
            />
            <PlaceFilters value={search} onChange={set} />
            <DayFilter label={t('from')} value={search.from} max={search.to} onChange={(from) => set({ from })} />
            <DayFilter label={t('to')} value={search.to} min={search.from} onChange={(to) => set({ to })} />
            {hasSearchFilters(search) && (
              <button
                type="button"
                className="link min-h-11 font-semibold"
                onClick={() =>
                  set({ kind: undefined, city: undefined, language: undefined, from: undefined, to: undefined })
                }
              >
                {t('clear')}
              </button>
            )}
          </div>
        </div>
      </PageHeader>
      {filters ? (
        <SearchResults filters={filters} lens={lensOf(search)} filtered={hasSearchFilters(search)} />
      ) : (
        <EmptyState title={t('start.title')} action={<LinkButton to="/explore">{t('explore')}</LinkButton>}>
          {t('start.text')}
        </EmptyState>
      )}
    </div>
  );
}
