import type { Level } from '@hallway/contracts/kernel/fields';
import { cx } from '../lib/cx.ts';
import { dateParts, inThisYear, longDate } from '../lib/dates.ts';
import { levelTint } from './level-badge.tsx';
import { LevelMark } from './level-mark.tsx';

interface DateBlockProps {
  instant: string;
  timeZone: string;
  level: Level;
  /** Past or cancelled: drawn without the level's fill. */
  faded?: boolean;
  size?: 'md' | 'lg';
}

const band = {
  newbie: 'bg-newbie-solid text-newbie-on',
  advanced: 'bg-advanced-solid text-advanced-on',
} satisfies Record<Level, string>;

/**
 * The date as a door sign, the strongest element of a card. Newbie stands on its ground: the band with the mark is the foot.
 * Advanced hangs from the surface: the band is the head. One can tell them apart from across the room, or without colours.
 */
export function DateBlock({ instant, timeZone, level, faded = false, size = 'md' }: DateBlockProps) {
  const { weekday, day, month, year } = dateParts(instant, timeZone);
  const large = size === 'lg';
  const thisYear = inThisYear(instant, timeZone);
  return (
    <time
      dateTime={instant}
      title={longDate(instant, timeZone)}
      className={cx(
        'flex shrink-0 self-start overflow-hidden rounded-md border text-center leading-none',
        large ? 'w-32' : 'w-19 sm:w-23',
        level === 'newbie' ? 'flex-col' : 'flex-col-reverse',
        levelTint[level],
        faded && 'border-line bg-sunken text-ink-soft grayscale',
      )}
    >
      <span className={cx('flex flex-col items-center', large ? 'gap-1 pt-4 pb-3' : 'gap-0.5 pt-2.5 pb-2')}>
        <span
          className={cx(
            'font-display font-bold tracking-tighter tabular-nums',
            large ? 'text-7xl' : 'text-[2.7rem] sm:text-5xl',
          )}
        >
          {day}
        </span>
        <span
          className={cx(
            'font-display font-semibold whitespace-nowrap',
            large ? 'text-2xl' : thisYear ? 'text-lg' : 'text-[0.94rem] tracking-tight sm:text-[1.06rem]',
          )}
        >
          {thisYear ? month : `${month} ${year}`}
        </span>
        <span className={large ? 'text-lg' : 'text-[0.94rem]'}>{weekday}</span>
      </span>
      <span
        className={cx(
          'grid place-items-center',
          large ? 'h-11' : 'h-8',
          faded ? 'border-line bg-line text-ink-soft' : band[level],
        )}
      >
        <LevelMark level={level} className={large ? 'size-8' : 'size-6'} />
      </span>
    </time>
  );
}
