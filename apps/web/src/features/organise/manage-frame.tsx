import { organise } from '@hallway/i18n/en/organise';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { ManageTabs } from './manage-tabs.tsx';
import { Plus } from 'lucide-react';

/** Header and tabs of everything an organiser does for one community. */
export function ManageFrame({ community: slug, children }: { community: string; children: ReactNode }) {
  const t = textOf({ organise });
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const params = { community: slug };
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('manage.title', { community: community.title })}
        eyebrow={
          <Link to="/c/$community" params={params} className="link">
            {t('manage.public')}
          </Link>
        }
        actions={
          <LinkButton to="/c/$community/manage/meetups/new" params={params}>
            <Plus className="size-5" aria-hidden="true" />
            {t('manage.plan')}
          </LinkButton>
        }
      >
        <ManageTabs community={community} />
      </PageHeader>
      {children}
    </div>
  );
}
