import { explore } from '@hallway/i18n/en/explore';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CommunityCard } from './community-card.tsx';
import { communitiesQuery } from './community-queries.ts';

export function CommunitiesPage() {
  const t = textOf({ explore });
  const pages = useSuspenseInfiniteQuery(communitiesQuery());
  const communities = pages.data.pages.flatMap(({ items }) => items);
  const open = (
    <LinkButton to={'/communities/new' as LinkProps['to']} look={communities.length ? 'quiet' : 'primary'}>
      {t('communities.open')}
    </LinkButton>
  );
  return (
    <div className="shell">
      <PageHeader
        title={t('communities.title')}
        lead={t('communities.lead')}
        actions={communities.length > 0 && open}
      />
      {communities.length === 0 ? (
        <EmptyState title={t('communities.empty')} action={open}>
          {t('communities.emptyText')}
        </EmptyState>
      ) : (
        <section aria-labelledby="communities">
          <h2 id="communities" className="sr-only">
            {t('communities.title')}
          </h2>
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-3">
            {communities.map((community) => (
              <li key={community.slug} className="grid grid-cols-1">
                <CommunityCard community={community} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <MoreButton pages={pages} />
    </div>
  );
}
