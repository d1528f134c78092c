import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts/kernel/fields';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';
import { LevelMark } from './level-mark.tsx';

export const levelTint = {
  newbie: 'bg-newbie-tint text-newbie border-newbie-line',
  advanced: 'bg-advanced-tint text-advanced border-advanced-line',
} satisfies Record<Level, string>;

const sizes = {
  sm: 'gap-1 px-1.5 py-0.5 text-[0.82rem]',
  md: 'gap-1.5 px-2 py-0.5 text-[0.94rem]',
  lg: 'gap-2 px-3 py-1.5 text-lg',
};
const marks = { sm: 'size-3.5', md: 'size-4', lg: 'size-6' };

/** Word, mark and colour together: the one way a level is shown. */
export function LevelBadge({ level, size = 'md' }: { level: Level; size?: keyof typeof sizes }) {
  return (
    <span
      className={cx(
        'inline-flex items-center rounded-sm border font-semibold leading-snug whitespace-nowrap',
        sizes[size],
        levelTint[level],
      )}
    >
      <LevelMark level={level} className={marks[size]} />
      {textOf({ levels })(`word.${level}`)}
    </span>
  );
}
