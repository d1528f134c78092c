import { proposals } from '@hallway/i18n/en/proposals';
import { states } from '@hallway/i18n/en/states';
import type { ProposalRow } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { EyeOff } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { durationText } from '../planning/wall-time.ts';
import { columnNames, inColumn, isUnreleased } from './panel-columns.ts';
import { Score } from './score.tsx';

/** Columns from new to the agenda; on the phone one under the other, the empty ones left out. */
export function PanelBoard({ rows, me }: { rows: readonly ProposalRow[]; me: string }) {
  const t = textOf({ proposals });
  return (
    <div
      role="region"
      aria-label={t('panel.board')}
      tabIndex={0}
      className="overflow-x-auto pr-4 pb-4 pl-[max(clamp(1rem,4vw,2rem),calc((100vw-72rem)/2+2rem))]"
    >
      <div className="flex flex-col gap-6 lg:flex-row lg:gap-4">
        {columnNames.map((name) => {
          const items = inColumn(rows, name);
          return (
            <section
              key={name}
              aria-labelledby={`column-${name}`}
              className={items.length === 0 ? 'hidden w-28 shrink-0 lg:block' : 'lg:w-72 lg:shrink-0'}
            >
              <h2 id={`column-${name}`} className="mb-3 flex items-baseline gap-2 text-lg">
                {t(`panel.column.${name}`)}
                <span className="text-base font-normal text-ink-soft tabular-nums">{items.length}</span>
              </h2>
              {items.length === 0 && (
                <p className="rounded-md border border-dashed border-line-strong/60 px-3 py-4 text-ink-soft">
                  {t('panel.column.empty')}
                </p>
              )}
              <ul className="space-y-3">
                {items.map((row) => (
                  <BoardCard key={row.id} row={row} own={row.speaker.id === me} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function BoardCard({ row, own }: { row: ProposalRow; own: boolean }) {
  const t = textOf({ proposals });
  return (
    <li className="relative rounded-md border border-line bg-surface p-3 hover:border-line-strong">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <LevelBadge level={row.level} size="sm" />
        {!own && <Score score={row.score} reviews={row.reviews} />}
      </p>
      <h3 className="mt-2 text-base leading-snug">
        <Link
          to="/proposals/$proposalId"
          params={{ proposalId: row.id }}
          className="after:absolute after:inset-0 hover:underline"
          dir="auto"
        >
          {row.title}
        </Link>
      </h3>
      <p className="mt-1 text-[0.94rem] text-ink-soft">
        <span dir="auto">{row.speaker.name}</span> · {durationText(row.durationMinutes)} ·{' '}
        {textOf({ states })(`relation.${row.relation}`)}
      </p>
      {row.firstTalk && <p className="mt-1 text-[0.94rem] font-semibold">{t('page.firstTalk')}</p>}
      {isUnreleased(row) && (
        <p className="mt-1 flex items-center gap-1.5 text-[0.94rem] text-warn">
          <EyeOff className="size-4" aria-hidden="true" />
          {t('page.private')}
        </p>
      )}
      {!own && !row.reviewedByMe && (row.state === 'submitted' || row.state === 'in-review') && (
        <p className="mt-1 text-[0.94rem] font-semibold">{t('panel.notYours')}</p>
      )}
    </li>
  );
}
