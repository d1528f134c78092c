import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { historyOf, type HistoryEntry, movedBy } from './patch-steps.ts';

/** Verdicts, comments, revisions and moves in one line of time. */
export function PatchHistory({ patch }: { patch: Patch }) {
  return (
    <ol>
      {historyOf(patch).map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = textOf({ patch: words });
  const who = whoOf(entry);
  const said =
    entry.kind === 'event'
      ? (entry.review?.comment ?? entry.event.note)
      : entry.kind === 'review'
        ? entry.review.comment
        : '';
  const act =
    entry.kind === 'event'
      ? t(`event.${entry.event.to}`)
      : entry.kind === 'revision'
        ? t('event.revision', { number: entry.revision.number })
        : entry.review.verdict === 'comment'
          ? t('event.comment', { number: entry.review.revision })
          : t(`event.${movedBy[entry.review.verdict]}`);
  return (
    <li className="relative flex gap-3 pb-6 last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:top-8 [&:not(:last-child)]:before:bottom-1 [&:not(:last-child)]:before:left-3.5 [&:not(:last-child)]:before:w-px [&:not(:last-child)]:before:bg-line">
      <Avatar name={who?.name ?? '–'} image={who?.image ?? null} size="sm" />
      <div className="min-w-0 flex-1 pt-0.5">
        <p>
          <b className="font-semibold" dir="auto">
            {who?.name ?? t('former')}
          </b>{' '}
          <span className={cx(toneOf(entry))}>{act}</span>{' '}
          <span className="text-ink-soft">
            · <RelativeTime instant={entry.at} />
          </span>
        </p>
        {said && (
          <div className="mt-2 rounded-md border border-line bg-surface px-4 py-3">
            <Markdown text={said} />
          </div>
        )}
      </div>
    </li>
  );
}

const whoOf = (entry: HistoryEntry) =>
  entry.kind === 'event'
    ? entry.event.actor
    : entry.kind === 'revision'
      ? entry.revision.submitter
      : entry.review.reviewer;

function toneOf(entry: HistoryEntry): string {
  const to = entry.kind === 'event' ? entry.event.to : undefined;
  if (to === 'merged' || to === 'approved') return 'font-semibold text-ok';
  if (to === 'changes-requested') return 'font-semibold text-warn';
  if (to === 'rejected') return 'font-semibold text-danger';
  return '';
}
