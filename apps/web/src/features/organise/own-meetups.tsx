import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { Answer } from '../../lib/api.ts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { levelOf, type Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { DateBlock } from '../../ui/date-block.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LevelLens } from '../../ui/level-lens.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { Badge } from '../../ui/badge.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { ownMeetupsQuery, type OwnMeetupsFilter } from './organise-queries.ts';

type OwnMeetup = Answer<'GET /communities/:community/meetups'>['items'][number];

const stateTabs = ['published', 'draft', 'cancelled'] as const;

/** All meetups of the community, whoever may see them. */
export function OwnMeetups({
  community,
  lens,
  state,
}: {
  community: string;
  lens: Lens;
  state?: OwnMeetupsFilter['state'];
}) {
  const t = textOf({ organise });
  const level = levelOf(lens);
  const list = useSuspenseInfiniteQuery(
    ownMeetupsQuery(community, { ...(level && { level }), ...(state && { state }) }),
  );
  const meetups = list.data.pages.flatMap(({ items }) => items);
  const tab = (value?: OwnMeetupsFilter['state']) => ({
    to: '/c/$community/manage' as const,
    params: { community },
    search: (search: object) => ({ ...search, state: value }),
    resetScroll: false,
  });
  return (
    <section aria-labelledby="own-meetups">
      <h2 id="own-meetups" className="mb-3 text-2xl">
        {t('meetups.title')}
      </h2>
      {(meetups.length > 0 || state || level) && (
        <div className="mb-5 space-y-4">
          <LevelLens value={lens} counts={list.data.pages[0]!.counts} />
          <LinkTabs
            label={t('meetups.filter')}
            tabs={[
              { link: tab(), label: t('meetups.all') },
              ...stateTabs.map((value) => ({ link: tab(value), label: <StateWord state={value} /> })),
            ]}
          />
        </div>
      )}
      {meetups.length === 0 && (state || level) && (
        <EmptyState title={t('meetups.emptyFilter')}>{t('meetups.emptyFilterText')}</EmptyState>
      )}
      {meetups.length === 0 && !state && !level && (
        <EmptyState
          title={t('meetups.empty')}
          action={
            <>
              <LinkButton to="/c/$community/manage/meetups/new" params={{ community }}>
                {t('manage.plan')}
              </LinkButton>
              <LinkButton look="quiet" to="/c/$community/import" params={{ community }}>
                {t('manage.import')}
              </LinkButton>
            </>
          }
        >
          {t('meetups.emptyText')}
        </EmptyState>
      )}
      <ul className="space-y-3">
        {meetups.map((meetup) => (
          <OwnMeetupRow key={meetup.slug} meetup={meetup} />
        ))}
      </ul>
      <MoreButton pages={list} />
    </section>
  );
}

function StateWord({ state }: { state: OwnMeetup['state'] }) {
  return <>{textOf({ states })(`meetup.${state}`)}</>;
}

function OwnMeetupRow({ meetup }: { meetup: OwnMeetup }) {
  const t = textOf({ organise });
  const past = Date.parse(meetup.endsAt) < Date.now();
  const params = { meetup: meetup.slug };
  return (
    <li className="flex gap-4 rounded-lg border border-line bg-surface p-3 sm:p-4">
      <DateBlock
        instant={meetup.startsAt}
        timeZone={meetup.timeZone}
        level={meetup.level}
        faded={past || meetup.state === 'cancelled'}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <LevelBadge level={meetup.level} size="sm" />
          {meetup.state !== 'published' && <StateBadge state={`meetup.${meetup.state}`} />}
          {meetup.visibility !== 'public' && <Badge>{t(`meetups.${meetup.visibility}`)}</Badge>}
        </p>
        <h3 className="mt-1.5 text-xl leading-snug" dir="auto">
          {meetup.title}
        </h3>
        <p className="mt-1 text-ink-soft">
          <ZonedTime startsAt={meetup.startsAt} endsAt={meetup.endsAt} timeZone={meetup.timeZone} />
        </p>
        {meetup.state !== 'cancelled' && !past && (
          <p className="text-ink-soft">
            <SeatMeter {...meetup.seats} compact />
          </p>
        )}
        <nav aria-label={`${t('meetups.go')}: ${meetup.title}`} className="mt-2 flex flex-wrap gap-x-4">
          <Link to="/m/$meetup/edit" params={params} className="link min-h-9 content-center font-semibold">
            {t('meetup.tab.edit')}
          </Link>
          <Link to="/m/$meetup/agenda" params={params} className="link min-h-9 content-center">
            {t('meetup.tab.agenda')}
          </Link>
          <Link to="/m/$meetup/attendees" params={params} className="link min-h-9 content-center">
            {t('meetup.tab.attendees')}
          </Link>
          <Link to="/m/$meetup/mails" params={params} className="link min-h-9 content-center">
            {t('meetup.tab.mails')}
          </Link>
          <Link to="/m/$meetup" params={params} className="link min-h-9 content-center">
            {t('meetup.seePage')}
          </Link>
        </nav>
      </div>
    </li>
  );
}
