import { levels } from '@hallway/i18n/en/levels';
import { states } from '@hallway/i18n/en/states';
import type { MeetupCard as Meetup } from '@hallway/contracts';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { goingOn } from '../lib/going-on.ts';
import { placeOf } from '../lib/place.ts';
import { textOf } from '../lib/text.ts';
import { DateBlock } from './date-block.tsx';
import { LevelBadge } from './level-badge.tsx';
import { NowMark } from './now-mark.tsx';
import { SeatMeter } from './seat-meter.tsx';
import { ZonedTime } from './zoned-time.tsx';

interface MeetupCardProps {
  meetup: Meetup;
  /** Something of the reader's own: their RSVP's state, for example. */
  note?: ReactNode;
  headingLevel?: 2 | 3;
  /** Left out inside the community's own page. */
  showCommunity?: boolean;
}

export function MeetupCard({ meetup, note, headingLevel: level = 3, showCommunity = true }: MeetupCardProps) {
  const Heading = `h${level}` as const;
  const cancelled = meetup.state === 'cancelled';
  const past = Date.parse(meetup.endsAt) < Date.now();
  const place = placeOf(meetup);
  const assumed = meetup.assumptions[0];
  return (
    <article className="group relative flex gap-4 rounded-lg border border-line bg-surface p-3 hover:border-line-strong sm:gap-5 sm:p-4">
      <DateBlock instant={meetup.startsAt} timeZone={meetup.timeZone} level={meetup.level} faded={cancelled || past} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          <LevelBadge level={meetup.level} size="sm" />
          <span>{textOf({ states })(`format.${meetup.format}`)}</span>
          {goingOn(meetup) && <NowMark />}
          {cancelled && <b className="font-semibold text-danger">{textOf({ states })('meetup.cancelled')}</b>}
        </div>
        <Heading className={cx('mt-1.5 text-xl leading-snug', cancelled && 'line-through')}>
          <Link
            to={'/m/$meetup' as LinkProps['to']}
            params={{ meetup: meetup.slug } as never}
            className="after:absolute after:inset-0 group-hover:underline"
            dir="auto"
          >
            {meetup.title}
          </Link>
        </Heading>
        <p className="mt-1 text-ink-soft">
          <span className="text-ink">
            <ZonedTime startsAt={meetup.startsAt} endsAt={meetup.endsAt} timeZone={meetup.timeZone} />
          </span>
          {place && (
            <span className="max-sm:block">
              <span className="max-sm:hidden"> · </span>
              <bdi>{place}</bdi>
            </span>
          )}
        </p>
        <p className="mt-1 flex items-end gap-1">
          <span className="line-clamp-2">
            <span className="text-ink-soft">
              {assumed ? `${textOf({ levels })('assumes')}: ` : textOf({ levels })('assumesNothing')}
            </span>
            {assumed && <bdi>{assumed}</bdi>}
          </span>
          {/* beside the clamp: on a phone it would cut the count away */}
          {meetup.assumptions.length > 1 && <span className="text-ink-soft">+{meetup.assumptions.length - 1}</span>}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.94rem] text-ink-soft">
          {showCommunity && <span dir="auto">{meetup.community.title}</span>}
          {!past && !cancelled && <SeatMeter {...meetup.seats} compact />}
          {note}
        </p>
      </div>
    </article>
  );
}
