import { levelTruth } from '@hallway/i18n/en/level-truth';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { DriftBar } from './drift-bar.tsx';
import { communityDriftQuery } from './truth-queries.ts';

/** The latest meetups of a community with how their level was felt; nothing before there is something to show. */
export default function CommunityDrift({ community }: { community: string }) {
  const t = textOf({ levelTruth });
  const pages = useInfiniteQuery(communityDriftQuery(community));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('drift.title')}>
      <ul className="mb-3 divide-y divide-line">
        {items.map(({ meetup, drift }) => (
          <li key={meetup.slug} className="space-y-2 py-4 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <LevelBadge level={meetup.level} size="sm" />
              <Link to="/m/$meetup/truth" params={{ meetup: meetup.slug }} className="link font-semibold" dir="auto">
                {meetup.title}
              </Link>
            </p>
            <p className="text-[0.94rem] text-ink-soft">{longDate(meetup.startsAt, meetup.timeZone)}</p>
            <DriftBar drift={drift} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </Card>
  );
}
