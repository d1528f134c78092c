import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Board } from '@hallway/contracts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { stagesOf, type Stage } from './board-order.ts';

const most = 8;

/** One dot is one piece of work. They wander to the right; only what is merged is filled and counted big. */
export function FlowPicture({ flow }: { flow: Board['flow'] }) {
  const t = textOf({ hackathon: words });
  const stages = stagesOf(flow);
  const merged = flow.patches.merged;
  const empty = stages.slice(0, -1).every(({ count }) => count === 0);
  return (
    <section aria-labelledby="flow" className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <h2 id="flow" className="sr-only">
        {t('flow.title')}
      </h2>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-end">
        <ol className="grid grid-cols-5 gap-x-1.5 sm:gap-x-2">
          {stages.slice(0, -1).map(({ stage, count }) => (
            <Column key={stage} stage={stage} count={count} empty={empty} />
          ))}
        </ol>
        <div className="border-line max-md:row-start-1 max-md:border-b max-md:pb-4 md:border-l md:pl-8">
          <p className={cx('flex items-baseline gap-3', merged > 0 ? 'text-ok' : 'text-ink-soft')}>
            <span className="font-display text-[4rem] leading-none tabular-nums">{merged}</span>
            <span className="font-display text-xl">{t('flow.mergedCount', { count: merged })}</span>
          </p>
          <p className="mt-2 max-w-[30ch] text-ink-soft">{merged > 0 ? t('flow.lead') : t('flow.mergedNone')}</p>
        </div>
      </div>
    </section>
  );
}

function Column({ stage, count, empty }: { stage: Stage; count: number; empty: boolean }) {
  const t = textOf({ hackathon: words });
  const dots = Math.min(count, most);
  return (
    <li className="flex min-w-0 flex-col">
      <span
        aria-hidden="true"
        className={cx('flex h-16 flex-wrap-reverse content-start gap-1 pb-2', empty && 'hidden')}
      >
        {Array.from({ length: dots }, (_, index) => (
          <span key={index} className={cx('size-3 rounded-full border-2', dotClass[stage])} />
        ))}
        {count > most && <span className="text-[0.82rem] leading-3 text-ink-soft">+{count - most}</span>}
      </span>
      <span className={cx('border-t-2 pt-2', count > 0 ? 'border-ink' : 'border-line')}>
        <span className={cx('block text-2xl leading-none font-semibold tabular-nums', count === 0 && 'text-ink-soft')}>
          {count}
        </span>
        <span className="mt-1 block text-[0.78rem] leading-tight text-ink-soft sm:text-[0.94rem]">
          {t(`flow.${stage}`)}
        </span>
      </span>
    </li>
  );
}

const dotClass: Record<Stage, string> = {
  open: 'border-line-strong border-dotted',
  claimed: 'border-line-strong',
  submitted: 'border-ink',
  review: 'border-ink bg-ink/25',
  approved: 'border-ink bg-ink/70',
  merged: 'border-ok bg-ok',
};
