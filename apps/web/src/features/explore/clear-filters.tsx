import { explore } from '@hallway/i18n/en/explore';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import type { ExploreSearch } from './explore-search.ts';

/** Takes community, topic and format off; level and time stay. */
export const ClearFilters = ({ asButton = false }: { asButton?: boolean }) => (
  <Link
    to="/explore"
    search={({ level, when }: ExploreSearch) => ({ ...(level && { level }), ...(when && { when }) })}
    replace
    className={asButton ? buttonClass() : 'link inline-flex min-h-11 items-center font-semibold'}
  >
    {textOf({ explore })('clear')}
  </Link>
);
