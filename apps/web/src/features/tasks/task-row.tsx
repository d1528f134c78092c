import { hackathon as words } from '@hallway/i18n/en/hackathon';
import { levels } from '@hallway/i18n/en/levels';
import type { Task } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';
import { cx } from '../../lib/cx.ts';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { ClaimButton } from './claim-button.tsx';

interface TaskRowProps {
  task: Task;
  meetup: string;
  community: { slug: string; title: string };
}

/** A task on the board: what it is, whether it is free, and the one thing to do with it. */
export function TaskRow({ task, meetup, community }: TaskRowProps) {
  const done = task.state === 'merged' || task.state === 'closed';
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-2 py-3.5 sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:items-center">
      <span
        className={cx(
          'max-sm:pt-0.5',
          done ? 'text-ink-soft' : task.level === 'newbie' ? 'text-newbie' : 'text-advanced',
        )}
      >
        <LevelMark level={task.level} className="size-5" />
        <span className="sr-only">{textOf({ levels })(`word.${task.level}`)}</span>
      </span>
      <div className="min-w-0">
        <p className={cx('leading-snug', !done && 'font-semibold')}>
          <Link
            to="/tasks/$taskId"
            params={{ taskId: task.id }}
            className={cx('underline-offset-4 hover:underline', done && 'text-ink-soft')}
            dir="auto"
          >
            {task.title}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.94rem] text-ink-soft">
          <span className="tabular-nums">#{task.number}</span>
          {task.preReviewed && !done && <Checked />}
          {task.skills.length > 0 && <span dir="auto">{task.skills.join(' · ')}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:col-start-2 sm:justify-end">
        {task.state === 'open' ? (
          <ClaimButton task={task} meetup={meetup} community={community} size="sm" />
        ) : task.claim ? (
          <Holder claim={task.claim} />
        ) : (
          <StateBadge state={`task.${task.state}`} />
        )}
      </div>
    </li>
  );
}

export function Checked() {
  return (
    <span className="inline-flex items-center gap-1">
      <BadgeCheck className="size-4" aria-hidden="true" />
      {textOf({ hackathon: words })('start.checked')}
    </span>
  );
}

/** Who holds the task, and how long still. */
export function Holder({ claim }: { claim: NonNullable<Task['claim']> }) {
  const t = textOf({ hackathon: words });
  const own = useMe().member?.id === claim.member.id;
  return (
    <span className="inline-flex min-w-0 items-center gap-2 text-[0.94rem]">
      <Avatar {...claim.member} size="sm" />
      <span className="min-w-0">
        <span className={cx('block leading-tight', own && 'font-semibold')} dir="auto">
          {own ? t('claim.yoursShort') : claim.member.name}
        </span>
        <span className="block leading-tight text-ink-soft">
          {t('claim.ends')} <RelativeTime instant={claim.expiresAt} />
        </span>
      </span>
    </span>
  );
}
