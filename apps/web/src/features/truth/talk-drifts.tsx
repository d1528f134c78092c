import { levelTruth } from '@hallway/i18n/en/level-truth';
import type { TalkDrift } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { DriftBar } from './drift-bar.tsx';

/** Talks with how their level was felt. */
export function TalkDrifts({ items, where = true }: { items: readonly TalkDrift[]; where?: boolean }) {
  const t = textOf({ levelTruth });
  return (
    <ul className="divide-y divide-line">
      {items.map(({ talk, meetup, drift }) => (
        <li key={talk.id} className="space-y-2 py-4 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <LevelBadge level={talk.level} size="sm" />
            <Link to="/t/$talk" params={{ talk: talk.slug }} className="link font-semibold" dir="auto">
              {talk.title}
            </Link>
          </p>
          <p className="text-[0.94rem] text-ink-soft" dir="auto">
            {where
              ? `${meetup.title}, ${longDate(meetup.startsAt, meetup.timeZone)}`
              : talk.speakers.length > 0 && t('by', { speakers: talk.speakers.map(({ name }) => name).join(', ') })}
          </p>
          <DriftBar drift={drift} />
        </li>
      ))}
    </ul>
  );
}
