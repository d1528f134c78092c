import { door as words } from '@hallway/i18n/en/door';
import { CloudOff, Wifi } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { cx } from '../../lib/cx.ts';
import { clockTime } from '../../lib/dates.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countRoom } from './door-model.ts';
import type { DoorState } from './door-session.ts';
import { RoomPicture } from './room-picture.tsx';

/** How full the room is, whether this phone is heard, and what it still has to tell. */
export function DoorHead({ state }: { state: DoorState & { list: NonNullable<DoorState['list']> } }) {
  const t = textOf({ door: words });
  const { meetup, counts, asOf } = state.list;
  usePageTitle(`${t('title')} · ${meetup.title}`);
  const room = countRoom(state.people);
  const { capacity, noShows } = counts;
  const live = state.reachable && !state.refused;
  const Sign = live ? Wifi : CloudOff;
  return (
    <header className="pt-5">
      <div className="flex items-center justify-between gap-3">
        <LevelBadge level={meetup.level} size="sm" />
        <p role="status" className={cx('flex items-center gap-1.5 font-semibold', live ? 'text-ok' : 'text-warn')}>
          <Sign className="size-5" aria-hidden="true" />
          {live
            ? t('state.live')
            : `${t('state.offline')} · ${t('state.asOf', { time: clockTime(asOf, meetup.timeZone) })}`}
        </p>
      </div>
      <h1 tabIndex={-1} className="mt-2 text-2xl" dir="auto">
        <Link to="/m/$meetup" params={{ meetup: meetup.slug }} className="no-underline hover:underline">
          {meetup.title}
        </Link>
      </h1>
      <p className="mt-3 flex items-baseline gap-2">
        <b className="font-display text-5xl tabular-nums" data-in-room={room.inRoom}>
          {room.inRoom}
        </b>
        <span className="text-lg">{t('inRoom')}</span>
      </p>
      <p className="mt-1 text-ink-soft tabular-nums">
        {[
          t('counts.of', { present: room.present, going: room.going }),
          room.walkIns > 0 && t('counts.walkIns', { count: room.walkIns }),
          noShows !== null && t('counts.noShows', { count: noShows }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RoomPicture inRoom={room.inRoom} expected={counts.expected} capacity={capacity} />
      <div className="mt-3 grid gap-2 empty:hidden">
        {meetup.state === 'cancelled' && <Notice tone="failed">{t('ticket.cancelled')}</Notice>}
        {capacity !== null && room.inRoom >= capacity && (
          <Notice tone="warning">{t('counts.full', { inRoom: room.inRoom, capacity })}</Notice>
        )}
        {state.waiting > 0 && !live && (
          <Notice tone="warning">{state.refused ? problemText(state.refused) : t('state.offlineText')}</Notice>
        )}
      </div>
    </header>
  );
}
