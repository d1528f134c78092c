import { calls as words } from '@hallway/i18n/en/calls';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { lensOf, levelOf, type LensSearch } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HiddenByLens } from '../../ui/hidden-by-lens.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { openCallsQuery } from './call-queries.ts';
import { OpenCallGrid } from './open-call-grid.tsx';

/** Where one can speak: the open calls of all communities. */
export function OpenCallsPage({ search }: { search: LensSearch }) {
  const t = textOf({ calls: words });
  const lens = lensOf(search);
  const pages = useSuspenseInfiniteQuery(openCallsQuery(levelOf(lens)));
  const calls = pages.data.pages.flatMap(({ items }) => items);
  const { counts } = pages.data.pages[0]!;
  const hidden = lens === 'both' ? 0 : counts[lens === 'newbie' ? 'advanced' : 'newbie'];
  return (
    <div className="shell">
      <PageHeader title={t('title')} lead={t('lead')}>
        <LevelLens value={lens} counts={counts} of="calls" />
      </PageHeader>
      {calls.length > 0 ? (
        <section aria-labelledby="calls">
          <h2 id="calls" className="sr-only">
            {t('title')}
          </h2>
          <OpenCallGrid calls={calls} />
        </section>
      ) : lens !== 'both' && hidden > 0 ? (
        <HiddenByLens title={t('hiddenAll.title', { level: lens })}>
          {t('hiddenAll.text', { count: hidden })}
        </HiddenByLens>
      ) : (
        <EmptyState title={t('empty')} action={<LinkButton to="/communities">{t('emptyAction')}</LinkButton>}>
          {t('emptyText')}
        </EmptyState>
      )}
      <MoreButton pages={pages} />
    </div>
  );
}
