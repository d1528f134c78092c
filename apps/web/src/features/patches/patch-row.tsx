import { patch as words } from '@hallway/i18n/en/patch';
import type { PatchCard } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

interface PatchRowProps {
  patch: PatchCard;
  showState?: boolean;
  /** Instead of the author: for lists of one's own. */
  note?: ReactNode;
}

export function PatchRow({ patch, showState = false, note }: PatchRowProps) {
  const t = textOf({ patch: words });
  return (
    <li className="py-3">
      <p className="leading-snug font-semibold">
        <Link to="/p/$patchId" params={{ patchId: patch.id }} className="underline-offset-4 hover:underline" dir="auto">
          {patch.title}
        </Link>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.94rem] text-ink-soft">
        {showState && <StateBadge state={`patch.${patch.state}`} />}
        {note ?? <span dir="auto">{patch.submitter?.name ?? t('former')}</span>}
        {patch.revision > 1 && <span>{t('revision', { number: patch.revision })}</span>}
        <Lines {...patch} />
        <RelativeTime instant={patch.updatedAt} />
      </p>
    </li>
  );
}

/** Nothing where no line changed: a binary file, another mode, a rename. */
export const Lines = ({ additions, deletions }: { additions: number; deletions: number }) =>
  (additions > 0 || deletions > 0) && (
    <span className="whitespace-nowrap tabular-nums">
      <span className="text-ok">+{additions}</span> <span className="text-danger">−{deletions}</span>
    </span>
  );
