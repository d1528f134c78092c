import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { overdueQuery } from './checklist-queries.ts';

/** What should be in place by now, the oldest first. */
export default function OverdueCard({ community }: { community: string }) {
  const t = textOf({ housekeeping });
  const list = useInfiniteQuery(overdueQuery(community));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('overdue.title')}>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <TextSkeleton lines={2} />}
      {list.isSuccess && items.length === 0 && <p className="text-ink-soft">{t('overdue.none')}</p>}
      <ul className="divide-y divide-line">
        {items.map(({ id, text, area, dueAt, meetup }) => (
          <li key={id} className="relative py-3 first:pt-0 last:pb-0">
            <Link
              to="/m/$meetup/checklist"
              params={{ meetup: meetup.slug }}
              className="link font-semibold after:absolute after:inset-0"
              dir="auto"
            >
              {text}
            </Link>
            <p className="text-ink-soft" dir="auto">
              {t('overdue.of', { area: t(`area.${area}`), meetup: meetup.title })}
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2">
              <LevelBadge level={meetup.level} size="sm" />
              <span className="text-warn">
                <RelativeTime instant={dueAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <MoreButton pages={list} />
    </Card>
  );
}
