import { common } from '@hallway/i18n/en/common';
import { home } from '@hallway/i18n/en/home';
import { levels } from '@hallway/i18n/en/levels';
import type { LevelCounts } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { levelTint } from '../../ui/level-badge.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';

/** What Hallway is, and its one question: which of the two are you looking for? */
export function HomeHero({ counts }: { counts: LevelCounts }) {
  const t = textOf({ home });
  return (
    <header className="grid items-end gap-x-12 gap-y-8 pt-10 pb-12 lg:grid-cols-[1.15fr_1fr] lg:pt-16">
      <div>
        <h1 tabIndex={-1} className="max-w-[16ch] text-4xl sm:text-[3.4rem] sm:leading-[1.05]">
          {textOf({ common })('tagline')}
        </h1>
        <p className="prose-width mt-5 text-lg text-ink-soft">{t('lead')}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
        {(['newbie', 'advanced'] as const).map((level) => (
          <li key={level}>
            <Link
              to="/explore"
              search={{ level }}
              className={cx(
                'group flex h-full items-center gap-4 rounded-lg border p-4 sm:p-5 hover:brightness-98 dark:hover:brightness-115',
                levelTint[level],
              )}
            >
              <LevelMark level={level} className="size-12 shrink-0" />
              <span className="min-w-0">
                <span className="font-display block text-2xl font-bold group-hover:underline">
                  {textOf({ levels })(`word.${level}`)}
                </span>
                <span className="block leading-snug text-ink">{t(`level.${level}`)}</span>
                <span className="mt-1 block font-semibold">{t('count', { count: counts[level] })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </header>
  );
}
