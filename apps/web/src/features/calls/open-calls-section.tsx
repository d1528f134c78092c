import { calls as words } from '@hallway/i18n/en/calls';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { nextCallsQuery } from './call-queries.ts';
import { OpenCallGrid } from './open-call-grid.tsx';

/** On the front page, for people with something to tell: the calls that close next. */
export default function OpenCallsSection() {
  const t = textOf({ calls: words });
  const calls = useQuery(nextCallsQuery()).data?.items ?? [];
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="calls" className="mt-14">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="calls" className="text-2xl">
          {t('teaser')}
        </h2>
        <Link to="/calls" className="link inline-block min-h-6 font-semibold">
          {t('all')}
        </Link>
      </div>
      <OpenCallGrid calls={calls} />
    </section>
  );
}
