import { common } from '@hallway/i18n/en/common';
import { states } from '@hallway/i18n/en/states';
import { formatMeetupTime } from '@hallway/time/format';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { cx } from '../../lib/cx.ts';
import { goingOn } from '../../lib/going-on.ts';
import { textOf } from '../../lib/text.ts';
import { formatLocale, viewerZone } from '../../lib/viewer.ts';
import { DateBlock } from '../../ui/date-block.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { NowMark } from '../../ui/now-mark.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { placeOf } from '../../lib/place.ts';

export function MeetupHead({ meetup }: { meetup: Meetup }) {
  const cancelled = meetup.state === 'cancelled';
  const faded = cancelled || Date.parse(meetup.endsAt) < Date.now();
  const when = formatMeetupTime({ ...meetup, locale: formatLocale, viewerTimeZone: viewerZone() });
  const place = placeOf(meetup);
  return (
    <header className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-5 pt-8 pb-8 sm:gap-x-7">
      <span className="sm:row-span-2">
        <span className="sm:hidden">
          <DateBlock instant={meetup.startsAt} timeZone={meetup.timeZone} level={meetup.level} faded={faded} />
        </span>
        <span className="max-sm:hidden">
          <DateBlock
            instant={meetup.startsAt}
            timeZone={meetup.timeZone}
            level={meetup.level}
            faded={faded}
            size="lg"
          />
        </span>
      </span>
      <div className="flex flex-col justify-center gap-2">
        <p className="text-ink-soft">
          <CommunityLink {...meetup.community} />
          {meetup.series && (
            <>
              {' · '}
              <Link
                to="/c/$community/s/$series"
                params={{ community: meetup.community.slug, series: meetup.series.slug }}
                className="link"
                dir="auto"
              >
                {meetup.series.title}
              </Link>
            </>
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <LevelBadge level={meetup.level} />
          <span className="text-ink-soft">{textOf({ states })(`format.${meetup.format}`)}</span>
          {goingOn(meetup) && <NowMark />}
        </p>
      </div>
      <div className="col-span-2 sm:col-span-1 sm:col-start-2">
        <h1 tabIndex={-1} dir="auto" className={cx('text-3xl sm:text-[2.6rem]', cancelled && 'line-through')}>
          {meetup.title}
        </h1>
        <p className={cx('mt-3 text-lg leading-snug', cancelled && 'line-through')}>
          <time dateTime={`${meetup.startsAt}/${meetup.endsAt}`}>
            <b className="font-semibold">{when.date}</b>, <span className="whitespace-nowrap">{when.time}</span>{' '}
            <span className="whitespace-nowrap text-ink-soft">{when.zone}</span>
          </time>
          {place && <span dir="auto"> · {place}</span>}
        </p>
        {when.yours && <p className="text-ink-soft">{textOf({ common })('yourTime', { time: when.yours })}</p>}
        {meetup.summary && (
          <p className="prose-width mt-3 text-lg text-ink-soft" dir="auto">
            {meetup.summary}
          </p>
        )}
      </div>
    </header>
  );
}
