import { explore } from '@hallway/i18n/en/explore';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import type { ExploreSearch } from './explore-search.ts';

/** Takes all filters off; level and time stay. */
export const ClearFilters = () => (
  <Link
    to="/explore"
    search={({ level, when, as, month }: ExploreSearch) => ({ level, when, as, month })}
    replace
    className="link inline-flex min-h-11 items-center font-semibold"
  >
    {textOf({ explore })('clear')}
  </Link>
);
