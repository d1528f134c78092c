import { common } from '@hallway/i18n/en/common';
import { people } from '@hallway/i18n/en/people';
import { states } from '@hallway/i18n/en/states';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CardListSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { peopleQuery } from './people-queries.ts';

export function PeoplePage({ community: slug }: { community: string }) {
  const t = textOf({ people });
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const list = useInfiniteQuery(peopleQuery(slug, asked || undefined));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('title', { community: community.title })}
        lead={t('lead')}
        eyebrow={
          <Link to="/c/$community" params={{ community: slug }} className="link" dir="auto">
            {community.title}
          </Link>
        }
        actions={
          <LinkButton look="quiet" to="/me/settings">
            {t('settings')}
          </LinkButton>
        }
      />
      <div className="mb-6 max-w-sm">
        <TextField
          label={t('search')}
          type="search"
          autoComplete="off"
          placeholder={textOf({ common })('search')}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <CardListSkeleton count={3} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t(asked ? 'noneFound' : 'none')}>{!asked && t('noneText')}</EmptyState>
      )}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {rows.map(({ id, name, image, bio, roles }) => (
          <li key={id}>
            <Link
              to="/people/$memberId"
              params={{ memberId: id }}
              className={cx(
                'flex h-full gap-3 rounded-lg border border-line bg-surface p-4 hover:border-ink',
                !bio && 'items-center',
              )}
            >
              <Avatar name={name} image={image} />
              <span className="min-w-0">
                <b className="block font-semibold wrap-anywhere" dir="auto">
                  {name}
                </b>
                {roles.length > 0 && (
                  <span className="block text-[0.94rem] text-ink-soft">
                    {roles.map((role) => textOf({ states })(`role.${role}`)).join(', ')}
                  </span>
                )}
                {bio && (
                  <span className="mt-1 line-clamp-2 block text-ink-soft wrap-anywhere" dir="auto">
                    {bio}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreButton pages={list} />
    </div>
  );
}
