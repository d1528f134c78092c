import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts/kernel/fields';
import { Link, type LinkProps } from '@tanstack/react-router';
import { cx } from '../lib/cx.ts';
import { rememberLens, type Lens } from '../lib/lens.ts';
import { textOf } from '../lib/text.ts';
import { LevelMark } from './level-mark.tsx';

const hiddenOf = {
  meetups: 'hidden',
  tasks: 'hiddenTasks',
  calls: 'hiddenCalls',
  proposals: 'hiddenProposals',
  hits: 'hiddenHits',
} as const;

interface LevelLensProps {
  value: Lens;
  /** How many there are of each level under the same other filters. */
  counts?: Readonly<Record<Level, number>>;
  /** What is listed, for the words of what is hidden. */
  of?: keyof typeof hiddenOf;
  /** For galleries and previews: called instead of following the link. */
  onChoose?: (lens: Lens) => void;
}

const chosen = {
  newbie: 'bg-newbie-solid text-newbie-on',
  advanced: 'bg-advanced-solid text-advanced-on',
  both: 'bg-ink text-on-ink',
} satisfies Record<Lens, string>;

/** Newbie, Advanced or both: plain links that write `?level=` and remember the choice. What is hidden is always said. */
export function LevelLens({ value, counts, of = 'meetups', onChoose }: LevelLensProps) {
  const t = textOf({ levels });
  const hidden = value === 'both' ? undefined : value === 'newbie' ? 'advanced' : 'newbie';
  const linkTo = (lens: Lens) =>
    ({
      to: '.',
      search: (search: object) => ({ ...search, level: lens }),
      replace: true,
      resetScroll: false,
      onClick: (event: { preventDefault: () => void }) => {
        if (onChoose) {
          event.preventDefault();
          onChoose(lens);
        } else rememberLens(lens);
      },
    }) as unknown as LinkProps;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={t('lens')} className="inline-flex rounded-md border border-line-strong bg-surface p-0.5">
        {(['newbie', 'advanced', 'both'] as const).map((lens) => (
          <Link
            key={lens}
            {...linkTo(lens)}
            aria-current={value === lens ? 'true' : undefined}
            className={cx(
              'inline-flex min-h-10 items-center gap-1.5 rounded-sm px-3 font-semibold',
              value === lens ? chosen[lens] : 'text-ink-soft hover:bg-sunken hover:text-ink',
            )}
          >
            {lens !== 'both' && <LevelMark level={lens} className="size-4.5" />}
            {lens === 'both' ? t('both') : t(`word.${lens}`)}
          </Link>
        ))}
      </nav>
      {hidden && counts && counts[hidden] > 0 && (
        <p className="text-ink-soft">
          {t(`${hiddenOf[of]}.${hidden}`, { count: counts[hidden] })}
          {' · '}
          <Link {...linkTo('both')} className="link inline-block min-h-6 font-semibold">
            {t('showHidden')}
          </Link>
        </p>
      )}
    </div>
  );
}
