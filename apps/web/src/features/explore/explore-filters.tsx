import { explore } from '@hallway/i18n/en/explore';
import { states } from '@hallway/i18n/en/states';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { communitiesQuery } from '../communities/community-queries.ts';
import { meetupFormatNames } from '../meetups/meetup-formats.ts';
import { topicsQuery } from '../meetups/meetup-queries.ts';
import { PlaceFilters } from '../search/place-filters.tsx';
import { ClearFilters } from './clear-filters.tsx';
import { FilterSelect } from './filter-select.tsx';
import { hasFilters, type ExploreSearch } from './explore-search.ts';

/** The filters as the browser's own selects: they write the address. */
export function ExploreFilters({ search }: { search: ExploreSearch }) {
  const t = textOf({ explore });
  const s = textOf({ states });
  const navigate = useNavigate({ from: '/explore' });
  const communities = useInfiniteQuery(communitiesQuery());
  const topics = useQuery(topicsQuery());
  const set = (change: Partial<Record<keyof ExploreSearch, string | undefined>>) =>
    void navigate({
      search: (before) => ({ ...before, ...change }) as ExploreSearch,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="grid grid-cols-2 items-end gap-2 max-sm:w-full sm:flex sm:flex-wrap">
      <FilterSelect
        label={t('community')}
        any={t('anyCommunity')}
        value={search.community}
        options={(communities.data?.pages ?? []).flatMap(({ items }) =>
          items.map(({ slug, title }) => ({ value: slug, label: title })),
        )}
        onChange={(community) => set({ community })}
      />
      <FilterSelect
        label={t('topic')}
        any={t('anyTopic')}
        value={search.topic}
        options={(topics.data?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }))}
        onChange={(topic) => set({ topic })}
      />
      <PlaceFilters value={search} onChange={set} />
      <FilterSelect
        label={t('format')}
        any={t('anyFormat')}
        value={search.format}
        options={meetupFormatNames.map((value) => ({ value, label: s(`format.${value}`) }))}
        onChange={(format) => set({ format })}
      />
      {hasFilters(search) && <ClearFilters />}
    </div>
  );
}
