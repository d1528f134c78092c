import { search } from '@hallway/i18n/en/search';
import { useQuery } from '@tanstack/react-query';
import { formatLocale, textOf } from '../../lib/text.ts';
import { FilterSelect } from '../explore/filter-select.tsx';
import { placesQuery } from './search-queries.ts';
import type { PlaceSearch } from './search-search.ts';

/** City and language, of those where meetups are. */
export function PlaceFilters({
  value,
  onChange,
}: {
  value: PlaceSearch;
  onChange: (change: Partial<Record<keyof PlaceSearch, string | undefined>>) => void;
}) {
  const t = textOf({ search });
  const { data } = useQuery(placesQuery());
  const names = new Intl.DisplayNames([formatLocale], { type: 'language' });
  return (
    <>
      <FilterSelect
        label={t('city')}
        any={t('anyCity')}
        value={value.city}
        options={(data?.cities ?? []).map(({ city }) => ({ value: city, label: city }))}
        onChange={(city) => onChange({ city })}
      />
      <FilterSelect
        label={t('language')}
        any={t('anyLanguage')}
        value={value.language}
        options={(data?.languages ?? []).map(({ language }) => ({
          value: language,
          label: names.of(language) ?? language,
        }))}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}
