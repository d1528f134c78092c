import { figures } from '@hallway/i18n/en/figures';
import type { PastFigures } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { cx } from '../../lib/cx.ts';
import { LevelMark } from '../../ui/level-mark.tsx';

const hatched =
  'bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_2px,transparent_2px_6px)] border border-line-strong';

const colours = {
  newbie: { came: 'bg-newbie-solid', walkIns: 'bg-newbie-line' },
  advanced: { came: 'bg-advanced-solid', walkIns: 'bg-advanced-line' },
};

/** One bar per meetup: who had a seat and came, who did not, who walked in. */
export function TurnoutChart({ past }: { past: readonly PastFigures[] }) {
  const t = textOf({ figures });
  const most = Math.max(...past.map(({ expected, walkIns }) => expected + walkIns), 1);
  return (
    <div>
      <p aria-hidden="true" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.94rem] text-ink-soft">
        <Sign className="bg-ink">{t('past.came')}</Sign>
        <Sign className={hatched}>{t('past.noShows')}</Sign>
        <Sign className="bg-line-strong">{t('past.walkIns')}</Sign>
      </p>
      <ul className="space-y-3">
        {past.map(({ meetup, counted, expected, came, noShows, walkIns }) => {
          const bar = colours[meetup.level];
          const size = (count: number) => ({ width: `${(count / most) * 100}%` });
          return (
            <li
              key={meetup.slug}
              className="grid gap-x-4 sm:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[24rem_minmax(0,1fr)] sm:items-center"
            >
              <p className="flex min-w-0 items-center gap-2">
                <LevelMark level={meetup.level} className="size-4 shrink-0" />
                <span className="w-16 shrink-0 whitespace-nowrap text-ink-soft">
                  {dateFormat(meetup.timeZone, { day: 'numeric', month: 'short' }).format(new Date(meetup.startsAt))}
                </span>
                <Link
                  to="/m/$meetup/attendees"
                  params={{ meetup: meetup.slug }}
                  search={{}}
                  className="link truncate"
                  dir="auto"
                >
                  {meetup.title}
                </Link>
              </p>
              <p className="sr-only">{t(counted ? 'past.row' : 'past.rowUncounted', { came, expected, walkIns })}</p>
              <div aria-hidden="true" className="flex h-7 items-stretch gap-px">
                {counted ? (
                  <>
                    <Part count={came} className={cx('rounded-l-sm', bar.came)} style={size(came)} />
                    <Part count={noShows} className={hatched} style={size(noShows)} />
                    <Part count={walkIns} className={cx('rounded-r-sm', bar.walkIns)} style={size(walkIns)} />
                    <span className="self-center pl-2 text-[0.94rem] whitespace-nowrap tabular-nums text-ink-soft">
                      {came}/{expected}
                      {walkIns > 0 && ` +${walkIns}`}
                    </span>
                  </>
                ) : (
                  <>
                    <span className="rounded-sm border border-dashed border-line-strong" style={size(expected)} />
                    <span className="self-center pl-2 text-[0.94rem] text-ink-soft">{t('past.uncounted')}</span>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const Sign = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-2">
    <span className={cx('size-3.5 rounded-sm', className)} />
    {children}
  </span>
);

const Part = ({ count, ...rest }: { count: number; className: string; style: { width: string } }) =>
  count > 0 ? <span {...rest} /> : null;
